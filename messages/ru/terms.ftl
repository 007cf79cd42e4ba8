### Names that every page, letter and message shares.

## Columns of the official form
column-number = Номер
column-field = Сфера
column-direction = Направление
column-problem = Краткое описание проблемы
column-funding = Объём финансирования
column-kind_and_term = Вид гранта и срок реализации
column-territory = Территория реализации
column-indicators = Целевые индикаторы и ожидаемые результаты
column-material_base = Материально-техническая база

## How much a finding matters
severity-error = ошибка
severity-warning = предупреждение
severity-note = примечание

## Grant types by term
term-short = краткосрочный
term-medium = среднесрочный
term-long = долгосрочный

## Items of the indicators column
item-target = целевой индикатор { $number }
item-result = ожидаемый результат { $number }

## Languages of a list
list-language-kk = на казахском языке
list-language-ru = на русском языке
list-language-both = на казахском и русском языках

## Dates
date-in-words = { $day } { $month } { $year } г.
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

## Places: the twenty regions, then smaller ones
region-akmola = Акмолинская область
region-aktobe = Актюбинская область
region-almaty_region = Алматинская область
region-atyrau = Атырауская область
region-west_kazakhstan = Западно-Казахстанская область
region-jambyl = Жамбылская область
region-jetisu = Область Жетісу
region-karaganda = Карагандинская область
region-kostanay = Костанайская область
region-kyzylorda = Кызылординская область
region-mangystau = Мангистауская область
region-pavlodar = Павлодарская область
region-north_kazakhstan = Северо-Казахстанская область
region-turkistan = Туркестанская область
region-ulytau = Область Ұлытау
region-abai = Область Абай
region-east_kazakhstan = Восточно-Казахстанская область
region-astana = Астана
region-almaty = Алматы
region-shymkent = Шымкент

## The twenty regions in short, for the map; where a line is narrow it ends at “|”
region-short-akmola = Акмола
region-short-aktobe = Актобе
region-short-almaty_region = Алматы |обл.
region-short-atyrau = Атырау
region-short-west_kazakhstan = ЗКО
region-short-jambyl = Жамбыл
region-short-jetisu = Жетісу
region-short-karaganda = Кара|ганда
region-short-kostanay = Коста|най
region-short-kyzylorda = Кызыл|орда
region-short-mangystau = Мангис|тау
region-short-pavlodar = Павло|дар
region-short-north_kazakhstan = СКО
region-short-turkistan = Турке|стан
region-short-ulytau = Ұлытау
region-short-abai = Абай
region-short-east_kazakhstan = ВКО
region-short-astana = Астана
region-short-almaty = Алматы
region-short-shymkent = Шымкент
