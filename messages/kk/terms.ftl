### Names that every page, letter and message shares.

## Columns of the official form
column-number = Нөмірі
column-field = Сала
column-direction = Бағыт
column-problem = Мәселенің қысқаша сипаттамасы
column-funding = Қаржыландыру көлемі
column-kind_and_term = Грант түрі және іске асыру мерзімі
column-territory = Іске асыру аумағы
column-indicators = Нысаналы индикаторлар және күтілетін нәтижелер
column-material_base = Материалдық-техникалық база

## How much a finding matters
severity-error = қате
severity-warning = ескерту
severity-note = ескертпе

## Grant types by term
term-short = қысқа мерзімді
term-medium = орта мерзімді
term-long = ұзақ мерзімді

## Items of the indicators column
item-target = { $number }-нысаналы индикатор
item-result = { $number }-күтілетін нәтиже

## Languages of a list
list-language-kk = қазақ тілінде
list-language-ru = орыс тілінде
list-language-both = қазақ және орыс тілдерінде

## Dates
date-in-words = { $day } { $month } { $year } ж.
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан

## Places: the twenty regions, then smaller ones
region-akmola = Ақмола облысы
region-aktobe = Ақтөбе облысы
region-almaty_region = Алматы облысы
region-atyrau = Атырау облысы
region-west_kazakhstan = Батыс Қазақстан облысы
region-jambyl = Жамбыл облысы
region-jetisu = Жетісу облысы
region-karaganda = Қарағанды облысы
region-kostanay = Қостанай облысы
region-kyzylorda = Қызылорда облысы
region-mangystau = Маңғыстау облысы
region-pavlodar = Павлодар облысы
region-north_kazakhstan = Солтүстік Қазақстан облысы
region-turkistan = Түркістан облысы
region-ulytau = Ұлытау облысы
region-abai = Абай облысы
region-east_kazakhstan = Шығыс Қазақстан облысы
region-astana = Астана қаласы
region-almaty = Алматы қаласы
region-shymkent = Шымкент қаласы

## The twenty regions in short, for the map; where a line is narrow it ends at “|”
region-short-akmola = Ақмола
region-short-aktobe = Ақтөбе
region-short-almaty_region = Алматы |обл.
region-short-atyrau = Атырау
region-short-west_kazakhstan = БҚО
region-short-jambyl = Жамбыл
region-short-jetisu = Жетісу
region-short-karaganda = Қара|ғанды
region-short-kostanay = Қоста|най
region-short-kyzylorda = Қызыл|орда
region-short-mangystau = Маңғыс|тау
region-short-pavlodar = Павло|дар
region-short-north_kazakhstan = СҚО
region-short-turkistan = Түркіс|тан
region-short-ulytau = Ұлытау
region-short-abai = Абай
region-short-east_kazakhstan = ШҚО
region-short-astana = Астана
region-short-almaty = Алматы
region-short-shymkent = Шымкент
