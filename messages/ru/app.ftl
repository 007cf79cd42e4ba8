### The site: every word of its pages.

## The frame
app-name = Бағыт
app-promise = Государственные гранты для неправительственных организаций: от перечня направлений до доказанного результата
app-skip = Перейти к основному содержанию
nav-main = Разделы
nav-home = Главная
nav-directions = Направления
nav-lists = Перечни
nav-trial = Проверить файл
nav-rules = Правила
nav-language = Язык
foot-machine = Перечни прочитаны программой; пока человек не подтвердил значение, оно помечено «прочитано программой».
foot-not-official = Официальный текст — документ, утверждённый государственным органом; он скачивается со страницы каждого перечня.
foot-licence = Программа открыта: Apache-2.0.

## Home
home-title = Реестр направлений государственных грантов
home-empty = В реестре пока ничего нет. Добавьте перечень командой «bagyt import ФАЙЛ» или проверьте свой файл на этом сайте.
home-directions = { $count ->
        [one] направление
        [few] направления
       *[many] направлений
    }
home-grants = { $count ->
        [one] грант
        [few] гранта
       *[many] грантов
    }
home-lists = { $count ->
        [one] перечень
        [few] перечня
       *[many] перечней
    }
home-directions-column = Число направлений
home-by-year = Финансирование по годам
home-by-field = Финансирование по сферам
home-by-region = Финансирование по областям и городам
home-by-term = Финансирование по видам грантов
home-sum = тыс. тенге за { $years } { $count ->
        [1] год
       *[other] годы
    }
home-year = { $year } год: { $amount } тыс. тенге, { $count ->
        [one] { $count } направление
        [few] { $count } направления
       *[many] { $count } направлений
    }
years-heading = { $heading }, { $years } { $count ->
        [1] год
       *[other] годы
    }
years-undated = в том числе { $amount } тыс. тенге, год которых не указан
home-newest = Новые перечни
home-all-lists = Все перечни

## The map
map-tile = { $name }: { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }, { $sum } млн тенге
map-tile-doubt = { $name }: { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }, { $sum } млн тенге, без сомнительных сумм
map-key = Число на знаке — объём финансирования, млн тенге (округлённо). Чем больше сумма, тем насыщеннее цвет. Квадрат — область, круг — город.
map-doubt = Сомнительные суммы не вошли; они указаны в таблице.
map-several = { $count ->
        [one] { $count } направление реализуется
        [few] { $count } направления реализуются
       *[many] { $count } направлений реализуются
    } сразу в нескольких областях или городах. Каждое такое направление учтено в каждом из них полной суммой, поэтому эти суммы не складываются в общую.
map-off = Нет на карте: { $name } — { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }, { $sum } тыс. тенге.
map-table = Те же данные в таблице
map-total = Всего в реестре, каждое направление один раз
places-smaller = только районы и населённые пункты, область которых не определена
places-unknown = территория не названа или не распознана
term-unknown = вид гранта не распознан

## Money
money-thousands = тыс. тенге
money-year = Год
money-no-year = год не указан
money-undated = не вошло { $amount } тыс. тенге, год которых не указан
money-bar = Диаграмма
money-total = Итого
money-suspect = сомнительная сумма
money-without-suspect = без сомнительных сумм: в документе { $printed }, вероятно { $likely }
money-likely = вероятно, { $amount }
money-left-out = { $rows ->
        [one] в сумму не вошла сомнительная сумма { $rows } строки
       *[other] в сумму не вошли сомнительные суммы { $rows } строк
    }: в документе { $printed }, вероятно { $likely }

## Filters and directions
directions-title = Направления
directions-found = { $count ->
        [one] Найдено { $count } направление
        [few] Найдено { $count } направления
       *[many] Найдено { $count } направлений
    }
directions-sum = Всего:
directions-sum-years = Сумма за все годы этих направлений:
directions-sum-year = Из неё за { $year } год:
directions-caption-newest = Сначала новые перечни; внутри перечня — в порядке документа
directions-caption-most-money = Сначала самые крупные суммы; сомнительные суммы — как они, вероятно, имелись в виду
directions-caption-least-money = Сначала самые малые суммы; сомнительные суммы — как они, вероятно, имелись в виду
directions-caption-most-grants = Сначала направления с наибольшим числом грантов; где число не указано — в конце
directions-download = Скачать эту выборку:
directions-follow = Следить за новыми:
order = Порядок
order-newest = Сначала новые перечни
order-most-money = Сначала крупные суммы
order-least-money = Сначала малые суммы
order-most-grants = Сначала больше грантов
directions-findings = Замечаний: { $count }
directions-none = Таких направлений не нашлось. Уберите один из фильтров или измените его.
directions-clear = Убрать все фильтры
directions-refused = Направления не показаны: исправьте отмеченные поля
directions-unmarked = Без отмеченных полей
directions-show-unmarked = Показать { $count ->
        [one] { $count } направление
        [few] { $count } направления
       *[many] { $count } направлений
    }
filter-empty-range = «До» ({ $value }) меньше, чем «От» ({ $least }): такой суммы нет. Поменяйте их местами или исправьте.
filter-fault = «{ $value }» здесь непонятно. { $expected }
directions-kind = Вид гранта
directions-places = Территория
places-all = все 17 областей и 3 города
places-more = и ещё { $count }
filter-words = Поиск по словам
filter-words-help = Слова из направления, проблемы, результатов, сферы; территория или заказчик
filter-more = Другие фильтры
filter-find = Найти
filter-show = Показать
filter-any = Любое значение
filter-offered = Предложены { $offered } заказчиков с наибольшим числом направлений из { $all }. Остальные на странице:
filter-year = Год
filter-field = Сфера
filter-issuer = Заказчик
filter-region = Территория
filter-term = Вид гранта
filter-language = Язык перечня
filter-findings = Замечания
filter-with-findings = С замечаниями
filter-without-findings = Без замечаний
filter-amount = Сумма за все годы, тыс. тенге
filter-amount-help = Например, 12500 или 12,5
filter-least = От
filter-most = До
filter-least-on = от { $amount } тыс. тенге
filter-most-on = до { $amount } тыс. тенге
download-address = Адрес
download-list = Перечень
download-list-year = Год перечня
download-version = Версия перечня
download-by-year = Финансирование по годам, тыс. тенге
download-sum = Сумма за все годы, тыс. тенге
download-of-year = Сумма за { $year } год, тыс. тенге
download-undated = Сумма без указания года, тыс. тенге
download-suspect-printed = Сомнительные суммы, как напечатаны, тыс. тенге
download-suspect-likely = Они же, как вероятно имелись в виду, тыс. тенге
download-grants = Количество грантов
download-places = Распознанные места
download-state = Подтверждено человеком
download-sample = Вымышленный пример
filter-on = Включённые фильтры
filter-off = Убрать фильтр: { $value }
field-unknown = сфера не распознана

## One direction
direction-facts = Основные сведения
direction-per-grant = Сумма одного гранта, тыс. тенге
direction-years = Годы реализации
direction-source = Источник
direction-source-row = строка { $row } перечня, версия { $version }
direction-gone = В действующей версии перечня этого направления нет; показана последняя версия, где оно было.
direction-as-printed = Как напечатано в документе
direction-neighbours = Соседние направления перечня
direction-previous = Предыдущее направление
direction-next = Следующее направление
promises-targets = Целевые индикаторы
promises-results = Ожидаемые результаты

## Lists
lists-title = Перечни направлений
lists-lede = { $count ->
        [one] В реестре { $count } перечень.
        [few] В реестре { $count } перечня.
       *[many] В реестре { $count } перечней.
    }
lists-caption = Сначала новые
lists-list = Перечень
lists-issuers = Заказчики
list-without-title = Перечень без названия
list-additional = дополнительный перечень
list-taken = добавлен { $date }, { $file }
list-approval = Утверждение
list-no-approval = В перечне нет грифа утверждения
list-no-issuers = в таблице не названы
list-approver = в грифе утверждения:
list-language = Язык перечня
list-original = Исходный файл
list-adds-to = Дополняет перечень
list-additional-lists = Дополнительные перечни
list-versions = Версии
list-version = версия { $version }, { $date }
list-what-changed = что изменилось
list-old-version = Это версия { $version } перечня; сейчас она не действует.
list-current-version = Открыть действующую версию
list-findings = Замечания к перечню в целом
list-rows = Направления перечня
list-notes = Текст под таблицей
list-table = Официальная форма, строки { $first }–{ $last } из { $total }
list-money = Объём финансирования
list-money-caption = Сумма строк и итог в документе, тыс. тенге
list-sum-of-rows = Сумма строк
list-printed-total = Итог в документе
list-differs = не сходится

## Versions
differences-title = Что изменилось: от версии { $from } к версии { $to }
differences-counts = Добавлено: { $added }. Исключено: { $removed }. Изменено: { $changed }. Без изменений: { $unchanged }.
differences-sums = Суммы по годам, тыс. тенге
differences-before = Было
differences-after = Стало
differences-added = Добавленные направления
differences-removed = Исключённые направления
differences-changed = Изменённые направления
differences-cell = Графа
differences-read = прочитано как
differences-moved-to = теперь на месте { $place }
differences-moved-from = раньше на месте { $place }
differences-of-version = Версия { $version }
part-number = Номер
part-issuer = Заказчик
part-field = Сфера
part-direction = Направление
part-problem = Проблема
part-funding = Объём финансирования
part-per_grant = Сумма одного гранта
part-kind_and_term = Вид и срок гранта
part-territory = Территория
part-target_indicators = Целевые индикаторы
part-expected_results = Ожидаемые результаты
part-material_base = Материально-техническая база

## Samples
sample = Это вымышленный пример, который поставляется с программой. Такой перечень никто не утверждал.
sample-mark = пример
sample-some = Из вымышленных примеров, поставляемых с программой, — направлений: { $count } из { $total }; они вошли в эти числа.

## States and findings
state-machine = прочитано программой
state-machine-help = Это значение программа прочитала из файла, человек его ещё не подтвердил
state-unconfirmed = человек ещё не подтвердил направлений: { $unconfirmed } из { $total }
state-confirmed = подтверждено { $date }
state-heading-confirmed = название, гриф утверждения и итоги подтверждены { $date }
state-directions-confirmed = подтверждено направлений: { $confirmed } из { $all }
findings-title = Замечания
findings-none = проверка ничего не выявила
findings-error = { $count ->
        [one] { $count } ошибка
        [few] { $count } ошибки
       *[many] { $count } ошибок
    }
findings-warning = { $count ->
        [one] { $count } предупреждение
        [few] { $count } предупреждения
       *[many] { $count } предупреждений
    }
findings-note = { $count ->
        [one] { $count } примечание
        [few] { $count } примечания
       *[many] { $count } примечаний
    }
finding-place = строка { $row } · { $column }
finding-write = Как исправить: { $hint }
pages-label = Страницы
pages-page = Страница { $page }

## Try your file
trial-title = Проверить файл перечня
trial-lede = Загрузите файл перечня направлений: программа прочитает таблицу, посчитает суммы и покажет ошибки на их местах.
trial-file = Файл перечня
trial-help = Word, PDF, скан или снимок (PNG, JPEG, TIFF), электронная таблица, OpenDocument, веб-страница, CSV, текст или ZIP с ними, до { $limit } МБ. Файл можно перетащить сюда.
trial-read = Проверить
trial-again = Проверить другой файл
trial-not-stored = Файл не сохраняется: после проверки он удаляется из памяти. Скан, DOC или RTF на те секунды, пока его читает другая программа, записывается в закрытую папку этого сервера и сразу после этого удаляется оттуда.
trial-held-how-long = Файл не сохраняется: после проверки он удаляется из памяти; PDF, скан или изображение – в течение { $minutes } мин., чтобы вы могли сравнить результат со страницами. Результат долгой проверки столько же времени можно открыть снова. Скан, DOC или RTF на те секунды, пока его читает другая программа, записывается в закрытую папку этого сервера и сразу после этого удаляется оттуда.
trial-many-of-yours = Ваши файлы сейчас проверяются. Дождитесь их, потом отправьте следующий.
trial-forgotten = Этого файла в памяти уже нет. Чтобы посмотреть его, отправьте файл снова.
trial-reading = Читается файл { $file }
trial-reading-wait = Страница продолжится сама. На страницу скана уходит несколько секунд; ничего не сохраняется.
trial-waiting = { $before ->
    [0] Следующая очередь ваша.
    [one] Перед вашим читается ещё { $before } файл.
    [few] Перед вашим читаются ещё { $before } файла.
   *[other] Перед вашим читаются ещё { $before } файлов.
 }
trial-reading-begun = Чтение началось.
trial-reading-page = Прочитано страниц: { $page } из { $pages }.
trial-forget = Удалить этот файл сейчас
trial-held = Файл не сохраняется: он остаётся в памяти ещё { $minutes } мин., чтобы его можно было сравнить со страницами, потом удаляется из неё. То, что понадобилось другой программе для распознавания скана, лежало в закрытой папке и сразу удалено.
trial-result-held = Файл не сохраняется и уже удалён из памяти. Этот результат можно открыть по адресу этой страницы ещё { $minutes } мин., потом и он удаляется. То, что понадобилось другой программе, чтобы прочитать скан, DOC или RTF, лежало в закрытой папке и сразу удалено.
trial-reason-held = Файл уже удалён из памяти. Причина, по которой он не прочитан, доступна по адресу этой страницы ещё { $minutes } мин., потом и она удаляется.
source-of-row = В файле
source-picture = Страница { $page } файла: строка направления { $row }
source-whole-page = Вся страница { $page } с отмеченной строкой направления { $row }
trial-result = Результат проверки: { $file }
trial-in-archive = В архиве: { $file }
trial-refused = Файл не прочитан
trial-no-form = Форма пришла без файла или в другом виде. Выберите файл ниже и нажмите «Проверить».
trial-no-file = Файл не выбран. Выберите файл и нажмите «Проверить».
trial-several-files = Отправлено несколько файлов. Выберите один файл и нажмите «Проверить», остальные проверьте после него.
trial-too-large = Файл слишком большой: принимаются файлы до { $limit } МБ.
trial-over-limit = Файл слишком велик: { $what ->
        [file_bytes] больше { $limit } МБ
        [unpacked_bytes] после распаковки больше { $limit } МБ
        [repeated_bytes] повторяющегося текста больше { $limit } МБ
        [rows] в таблицах больше { $limit } строк
        [cells] в таблицах больше { $limit } ячеек
        [cell_chars] в одной ячейке больше { $limit } знаков
        [nesting] вложенность разметки глубже { $limit }
        [pages] больше { $limit } страниц
        [pixels] в изображении страницы больше { $limit } точек
        [glyphs] больше { $limit } букв на одной странице
        [files] в архиве больше { $limit } файлов
        [memory_bytes] для чтения нужно больше { $limit } МБ памяти
        [seconds] чтение файла или одной его страницы длится больше { $limit } с
       *[lists] больше { $limit } перечней
    }. Загрузите файл поменьше: например, уберите рисунки или сохраните перечень по частям.
trial-tool-missing = { $tool ->
    [libreoffice] Старые файлы (DOC, RTF) на этом сайте не читаются. Откройте файл в текстовом редакторе, сохраните как DOCX и отправьте его.
    [reader] Файл сейчас прочитать не удалось: часть программы, которая читает файлы, не запустилась. Попробуйте немного позже.
   *[tesseract] Сканы и снимки на этом сайте не читаются. Отправьте перечень в DOCX или в PDF с текстом – таком, где слова можно выделить.
 }
trial-broken = Файл дошёл не полностью. Отправьте его ещё раз.
trial-busy = Сейчас проверяются другие файлы. Отправьте ещё раз через минуту.
trial-too-slow = Чтение файла заняло слишком много времени и остановлено. Отправьте файл поменьше.

## Reading errors, on the site and on the command line
read-error-empty = Файл пуст.
read-error-unknown-format = Этот файл похож на { $looks-like ->
        [image] изображение
        [zip-archive] архив ZIP без перечня
        [inner-archive] архив внутри архива
        [spreadsheet] электронную таблицу такого вида, который не читается
        [presentation] презентацию
        [opendocument-file] файл OpenDocument
        [compressed-data] архив
        [xml-document] документ XML
       *[other] двоичные данные
    }. { $looks-like ->
        [image] Сохраните его как PNG, JPEG или TIFF и загрузите снова.
        [compressed-data] Достаньте из архива файл перечня в виде DOCX или текста и загрузите его.
        [inner-archive] Достаньте его и загрузите отдельно.
        [spreadsheet] Сохраните её как XLSX и загрузите снова.
       *[other] Читаются тексты, документы Word и OpenDocument, PDF, изображения, электронные таблицы, веб-страницы и архивы ZIP с ними; сохраните файл в одном из этих видов и загрузите его снова.
    }
read-error-over-limit = Файл слишком велик: { $what ->
        [file_bytes] больше { $limit } байт
        [unpacked_bytes] после распаковки больше { $limit } байт
        [repeated_bytes] повторяющегося текста больше { $limit } байт
        [rows] в таблицах больше { $limit } строк
        [cells] в таблицах больше { $limit } ячеек
        [cell_chars] в одной ячейке больше { $limit } знаков
        [nesting] вложенность разметки глубже { $limit }
        [pages] больше { $limit } страниц
        [pixels] в изображении страницы больше { $limit } точек
        [glyphs] больше { $limit } букв на одной странице
        [files] в архиве больше { $limit } файлов
        [memory_bytes] для чтения нужно больше { $limit } байт памяти
        [seconds] чтение файла или одной его страницы длится больше { $limit } с
       *[lists] больше { $limit } перечней
    }. { $what ->
        [glyphs] Разделите страницу на несколько: этот предел постоянный.
        [repeated_bytes] Разделите файл: этот предел постоянный.
       *[other] Разделите файл или измените предел в настройках.
    }
read-error-damaged = Файл повреждён: { $kind ->
        [locked] он закрыт паролем или упакован неизвестным способом. Снимите пароль и сохраните его заново как DOCX.
        [no-document] в нём нет текста документа. Откройте его в текстовом редакторе и сохраните как DOCX.
        [forbidden-dtd] в нём есть недопустимое описание типа документа (DTD). Откройте его в текстовом редакторе и сохраните заново.
        [too-much-markup] разметки в нём больше, чем бывает в документе. Откройте его в текстовом редакторе и сохраните заново.
        [too-many-attributes] у одного тега слишком много атрибутов. Откройте его в текстовом редакторе и сохраните заново.
        [broken-markup] нарушена внутренняя разметка (строка { $line }, знак { $column }). Откройте его в текстовом редакторе и сохраните заново.
       *[cut-off] он неполон или не распаковывается. Скачайте или сохраните его заново.
    }
read-error-tool = { $why ->
        [missing] { $tool ->
            [libreoffice] Файлы этого вида читаются с помощью LibreOffice, а здесь он не установлен. Сохраните файл как DOCX или установите LibreOffice (как – скажет `bagyt doctor`).
            [reader] Файл сейчас прочитать не удалось: часть программы, которая читает файлы, не запустилась. Попробуйте немного позже.
           *[tesseract] Сканы читаются с помощью Tesseract с данными казахского и русского языков, а здесь он не установлен. Найдите перечень в виде DOCX или PDF с текстом либо установите Tesseract (как – скажет `bagyt doctor`).
        }
        [not-apart] Файлы этого вида открывает LibreOffice, а здесь его нельзя отделить от сети, поэтому файл не открыт. Откройте файл в текстовом редакторе, сохраните как DOCX и загрузите его.
        [too-slow] Другая программа работала с файлом слишком долго и была остановлена. Разделите файл или сохраните его как DOCX.
        [refused] Другая программа не смогла открыть файл. Откройте его в текстовом редакторе и сохраните как DOCX.
       *[stopped] { $tool ->
            [reader] Чтение прервано до конца. Попробуйте снова.
           *[other] Другая программа остановилась, работая с файлом. Разделите файл или сохраните его как DOCX.
        }
    }
read-error-broken = Программа не справилась с этим файлом; это ошибка программы, файл не прочитан. Сохраните его в другом виде (DOCX, PDF) и попробуйте снова.
read-error-pictures = В документе картинки страниц, а не текст: картинки внутри документа не распознаются. Сохраните их как PDF, PNG или JPEG и отправьте этот файл.
read-error-no-list = В файле не найден перечень направлений: нет таблицы с графами направления, сферы или финансирования. Проверьте, что это файл самого перечня. Если это снимок или скан, сделайте его чётче (от 300 dpi, таблица целиком и без наклона) или возьмите перечень в DOCX.
read-error-archive = Ни в одном файле архива перечня не нашлось. О первом из них, { $file }: { $detail }
left-out-of-archive = Пропущен файл { $file }. { $detail }

## Errors
error-not-found = Такой страницы нет
error-not-found-what = Возможно, в адресе ошибка, или такой записи в реестре не было.
error-not-found-next = Попробуйте начать отсюда:
error-bad-address = Адрес непонятен
error-bad-address-what = Часть адреса «{ $value }» не удалось прочитать.
error-bad-address-next = Выберите фильтр на этих страницах:
error-bad-value = В адресе есть непонятное значение
error-bad-value-what = Ничего не выбрано: одно из значений в адресе непонятно.
error-bad-value-said = { $filter }: «{ $value }»
error-bad-value-next = Выберите фильтр на этих страницах:
expects-words = Напишите слово, в котором есть буквы или цифры.
expects-year = Напишите год четырьмя цифрами, например 2026.
expects-amount = Напишите сумму в тысячах тенге цифрами, например 12500 или 12,5.
expects-choice = Выберите одно из значений, которые предлагает фильтр.
expects-page = Напишите номер страницы: 1, 2, 3 и так далее.
page-number = Номер страницы
error-many-words = Слишком много слов для поиска
error-many-words-what = За один раз ищется не больше { $value } слов.
error-many-words-next = Напишите меньше слов на этих страницах:
error-wrong-method = Этот адрес не принимает такой запрос
error-wrong-method-what = Страница есть, но на запрос такого вида она не отвечает. Чаще всего так бывает, когда форма отправлена не по тому адресу.
error-wrong-method-next = Откройте страницу по ссылке, начните отсюда:
error-foreign = Форма отправлена с другого сайта
error-foreign-what = Ради безопасности здесь принимаются только формы этого сайта. Ничего не прочитано и не сохранено.
error-foreign-next = Откройте страницу на этом сайте и отправьте форму оттуда:
error-long-words = Слишком длинный поиск
error-long-words-what = Ищется не больше { $value } знаков.
error-long-words-next = Напишите меньше слов на этих страницах:
error-two-readings = Сумму можно прочитать двояко
error-two-readings-what = Запятая в «{ $value }» может отделять и дробь, и тысячи.
error-two-readings-how = Если это { $whole } тыс. тенге, напишите { $whole }; если { $part } тыс. тенге — { $part }.
error-two-readings-next = Впишите сумму в фильтр на этих страницах:
error-same-version = Версия сравнивается сама с собой
error-same-version-what = С обеих сторон названа версия { $value }, поэтому сравнивать нечего.
error-same-version-next = Выберите две разные версии на странице перечня; другие страницы:
error-no-filter = В адресе неизвестный фильтр
error-no-filter-what = Фильтра «{ $value }» нет, и файл оказался бы шире, чем просили. Фильтры: words, year, field, issuer, region, term, language, findings, least, most; порядок: order.
error-no-filter-next = Скачайте файл с этих страниц:
paper-title = Перечень как документ
paper-note = Составлен заново по данным реестра; действует текст утверждённого оригинала.
paper-form-docx = для правки и подписи
paper-form-pdf = для печати и хранения
paper-form-xlsx = книга с суммами и замечаниями
paper-form-html = для чтения в браузере
paper-form-csv = таблица значениями
paper-form-json = для программ
paper-other = На другом языке, часть одного заказчика, выписка или изменения
paper-form = Файл
paper-languages = Язык формы
paper-languages-printed = Как напечатано
paper-languages-kk = Казахский
paper-languages-ru = Русский
paper-languages-both = Казахский и русский
paper-customer = Заказчик
paper-customer-all = Все заказчики
paper-rows = Строки выписки
paper-rows-help = Номера строк по порядку в перечне, например 1-3, 5. Если не указаны — все строки.
paper-since = Отметить изменения
paper-since-none = Не отмечать
paper-since-version = после версии { $version }
paper-download = Скачать документ
paper-bad-form = Файла вида «{ $value }» нет: напишите docx, pdf, xlsx, html, csv или json.
paper-bad-languages = «{ $value }» — не язык формы: напишите kk, ru или both либо уберите его.
paper-bad-customer = «{ $value }» — не заказчик: напишите его номер по порядку в перечне, например 2.
paper-bad-rows = «{ $value }» не называет строк: напишите номера от 1 и их промежутки, например 1-3, 5.
paper-bad-both = Выписка делается из строк или по одному заказчику, но не по обоим сразу: уберите заказчика или строки «{ $value }».
paper-bad-version = «{ $value }» — не версия: напишите её номер, например 2.
paper-bad-since = «{ $value }» — не версия: напишите её номер, например 1.
paper-no-version = У перечня нет версии { $version }; его версии — от 1 до { $last }.
paper-same-version = Версию { $version } не с чем сравнивать, кроме неё самой; выберите более раннюю.
paper-part-of-comparison = Изменения отмечаются только во всём перечне: уберите заказчика и строки.
paper-no-customer = Заказчика с номером { $number } нет; в перечне названо заказчиков: { $last }.
paper-no-rows = В перечне нет таких строк: { $rows }. Они считаются от 1; всего их { $last }.
paper-long-cell = В ячейку книги вмещается знаков: { $most }, а в строке { $row } их { $letters }. Выберите другой файл.
paper-broken = Документ не удалось собрать. Выберите другой файл; ошибка записана в нашем журнале.
error-not-issued = Такого документа нет
error-not-issued-what = Перечень есть в реестре, но не в том виде, в каком он запрошен.
error-not-issued-list = К перечню и его документам
error-not-issued-next = Или перейдите сюда:
error-register = Страницу не удалось показать
error-register-what = Ошибка у нас, а не у вас. Если обратитесь, назовите эту метку: { $value }.
error-register-next = Откройте страницу снова через минуту или перейдите сюда:
error-downloads = Слишком много загрузок
error-downloads-what = Сейчас отправляется столько файлов, сколько можно отправлять сразу. Файл, который вы запросили, не пропал.
error-downloads-next = Скачайте его снова через минуту или перейдите сюда:
error-slow = Страница не успела подготовиться
error-slow-what = Сейчас на сайт приходит слишком много запросов. Сведения, которые вы ищете, не пропали.
error-slow-next = Откройте страницу снова через минуту или перейдите сюда:

## Rules
rules-title = Правила и их источники
rules-lede = На эти значения опираются проверки. У каждого указаны источник и достоверность; значения, которые никто не смог прочитать, перечислены под таблицей, и проверки на них не опираются.
rules-version = Данные правил обновлены { $version }
rules-former = Прежние правила
rules-not-known = Что осталось неизвестным
rules-caption = Значения, достоверность и источник
rules-value = О чём
rules-says = Значение
rules-certainty = Достоверность
rules-source = Источник
rules-unknown = неизвестно
rules-in-force = Срок действия
rules-days = { $from } – { $until }
rules-days-since = с { $from }
rules-term = { $kind } грант: срок
rules-funded-years = { $kind } грант: сколько лет финансируется
rules-limit = { $kind } грант: сумма
rules-months = { $from }–{ $until } мес.
rules-mrp-between = { $floor }–{ $ceiling } МРП
rules-mrp-from = от { $floor } МРП
rules-period-working_days = { $count } рабочих дн.
rules-period-calendar_days = { $count } календарных дн.
rules-period-months = { $count } мес.
rules-places = { $kind } грант: наименьшее число территорий
rules-compared = Сумма, с которой сравниваются пределы
rules-compared-first_year = сумма первого года
rules-compared-whole_sum = общая сумма гранта
rules-applications = Число заявок от одной организации
rules-unlimited = без ограничений
rules-at-most = не более { $count }
rules-stages = Число этапов отбора
rules-commission = Число членов экспертной комиссии
rules-odd = { $count }, нечётное число
rules-quorum = Кворум
rules-closing = Час окончания приёма заявок (время Астаны)
rules-mrp = Месячный расчётный показатель
rules-mrp-caption = По годам, тенге
certainty-verified = прочитано
certainty-verified_old = прочитано в прежних правилах
certainty-inferred = выведено из документов
certainty-general_knowledge = общеизвестно, нужно проверить
certainty-verified-means = прочитано в тексте названного источника
certainty-verified_old-means = прочитано в тексте прежних правил; для нынешних это только подсказка
certainty-inferred-means = выведено из дат, сумм или слов настоящих документов
certainty-general_knowledge-means = общеизвестные сведения; текст акта не открывали, человек должен их проверить
certainty-not_found = не найдено
period-public_discussion = Публичное обсуждение проекта перечня, не менее
period-list_approval = Утверждение перечня после утверждения бюджета
period-intake_short = Приём заявок: краткосрочные гранты
period-intake_medium = Приём заявок: среднесрочные гранты
period-intake_long = Приём заявок: долгосрочные гранты
period-compliance_check = Проверка на соответствие требованиям
period-correction_window = Доработка заявки
period-scoring = Оценка экспертами
period-publication_of_results = Публикация результатов
period-contract_signing = Подписание договора
period-interim_report = Промежуточный отчёт
period-final_report = Итоговый отчёт
period-return_of_money = Возврат средств
calendar-title = Календарь рабочих дней
calendar-lede = Откуда взяты праздники и насколько они достоверны, сказано ниже. Дни, которые переносятся каждый год, вводит ответственный сотрудник и подтверждает по официальному календарю; до этого год не подтверждён.
calendar-contradiction = Введённые дни противоречат друг другу; рабочие дни не считаются.
calendar-caption = Какие годы подтверждены
calendar-state = Состояние
calendar-confirmed = подтверждён
calendar-unconfirmed = не подтверждён
calendar-days-off = Праздники
calendar-carried = перенос
calendar-moved = Перенесённые дни
calendar-off = Выходные:
calendar-working = Рабочие:

## Таблица с выборкой, пределы запросов
workbook-directions = Направления
workbook-about = О файле
workbook-selection = Что выбрано
workbook-everything = Все направления реестра
workbook-count = Количество направлений
workbook-moment = Состояние реестра на
workbook-moment-value = { $time } (Астана), запись журнала { $entry }
workbook-moment-none = пока ничего не внесено
workbook-address = Адрес выборки
workbook-suspect = Сомнительные суммы
workbook-suspect-means = Сумма, которая, вероятно, напечатана в других единицах или с ошибкой. Ни в один столбец с суммой она не входит: рядом она дана как напечатана и как, вероятно, имелась в виду. Какую из двух считать, решает тот, кто складывает столбец.
workbook-confirmed = Кто прочитал перечни
workbook-official = Официальный текст
workbook-long = Длинные тексты
workbook-long-means = В ячейке помещается не больше 32 767 знаков; более длинный текст здесь заканчивается знаком «…», а целиком он стоит в файлах CSV и JSON.
error-too-many = Слишком много запросов
error-too-many-what = С вашего адреса пришло больше запросов, чем нужно одному читателю. Сайт снова ответит вам через { $value } с.
error-too-many-next = Подождите немного и продолжите отсюда:
## Onward from home
home-onward = Куда дальше:
home-onward-year = { $year } год по сферам и регионам
home-onward-largest = самые крупные суммы
home-onward-findings = направления с замечаниями
home-onward-trial = проверить свой перечень

## The view
view-contrast = Крупный шрифт, высокий контраст
view-usual = Обычный вид

## On paper
foot-address = Адрес этой страницы на сайте: { $address }

## Ways out
ways-out = Если убрать один из фильтров, найдётся:
ways-out-without = без фильтра «{ $filter }» — { $count ->
        [one] { $count } направление
        [few] { $count } направления
       *[many] { $count } направлений
    }
error-near = Возможно, вам нужна эта страница:
error-refused = Запрос не принят
error-refused-what = Сайт не смог прочитать этот запрос (HTTP { $value }). Ничего не сохранено.
error-refused-next = Откройте страницу по ссылке ещё раз или начните отсюда:
