### The command line: every word it prints.

## Reading and checking
read-summary =   Направлений: { $directions }, замечаний: { $findings }
read-no-file = файл не открывается: { $detail }
read-explain-csv = места значений печатаются в виде table или json, но не csv; уберите --explain или выберите другой --format
explain-approval = Гриф утверждения
explain-issuer = Заказчик
explain-totals = Итого
explain-target = Индикатор
explain-result = Результат
check-summary = { $file }: направлений — { $directions }, ошибок — { $errors }, предупреждений — { $warnings }, примечаний — { $notes }
check-why = почему важно
check-hint = что написать
check-install = или
place-cell = таблица { $table }, строка { $row }, графа { $column }
place-line = строка { $line }
place-paragraph = абзац { $paragraph }
place-page = страница { $page }
place-pages = { $page_count ->
    [1] страница { $pages }
   *[other] страницы { $pages }
 }
place-sheet = лист { $sheet }, ячейка { $cell }
place-row = строка { $row }

## Import
import-done = ✓ { $file }: перечень { $list }, версия { $version }; направлений — { $directions }, замечаний — { $findings }
import-already = = { $file }: внесён ранее, ничего не изменено
import-likely = ? { $file }: похоже на исправленный перечень { $list } (общих строк: { $rows }), поэтому ничего не внесено. Если это так: bagyt import --replaces { $list } ФАЙЛ – если это отдельный перечень: bagyt import --as-new ФАЙЛ
import-unrelated = ? { $file }: в нём нет ни одной строки прежней версии перечня { $list }, и отличаются: { $differ }. Если указан не тот файл, внесите вместо него нужный: bagyt import --replaces { $list } ФАЙЛ
import-unrelated-title = название
import-unrelated-customer = заказчик
import-unrelated-year = год
import-no-list = перечня { $list } нет; скопируйте его номер из адреса на сайте
import-held = этот файл уже в реестре как перечень { $list }
import-other-number = в файле { $new } перечней, а в заменяемом { $old }; вносите их по одному
import-no-files = нет файлов для внесения: { $folders }
import-not-tried = не рассмотрен: база данных занята другой программой
import-stopping = Остановка: начатая запись файла завершается, чтение остальных прекращается. Нажмите Ctrl+C ещё раз, чтобы закончить сразу, – ничего не потеряется
import-time-left = осталось
import-sum-what = Итог
import-sum-files = Файлы
import-sum-lists = Перечни
import-sum-directions = Направления
import-sum-findings = Замечания
import-sum-new = внесены
import-sum-known = внесены ранее
import-sum-undecided = отложены до решения
import-sum-refused = отклонены
import-sum-stopped = не рассмотрены
import-go-on = Не рассмотрено: { $left }. Чтобы продолжить, повторите ту же команду: внесённое заново не читается.
import-stopped = не рассмотрен: внесение остановлено
import-one-file = --replaces и --additional-to применяются к одному файлу; указано файлов: { $files }
import-in-part = из архива ничего не внесено: файл { $file } прочитать не удалось. { $detail } Внесите архив, когда это станет возможно, или уберите из него этот файл

## Serving
serve-examples = В новый реестр внесены примеры перечней: { $lists }. Они вымышлены.
serve-ready = Сайт готов: { $address }
serve-cannot-listen = по адресу { $address } сайт не открыть: { $detail }. Укажите другой, например --listen 127.0.0.1:8081
serve-example-refused = Пример { $file } не внесён
serve-stop = Остановить: Ctrl+C.
serve-stopping = Остановка: начатые запросы завершаются, не дольше { $seconds } с. Нажмите Ctrl+C ещё раз, чтобы закончить сразу

## Doctor
doctor-folder = Папка базы данных
doctor-folder-missing = нельзя писать ({ $detail }). Дайте право записи или укажите другую папку: --folder.
doctor-address = Адрес сайта
doctor-address-missing = занят ({ $detail }). Возможно, сайт уже работает; укажите другой: --listen.
doctor-rules = Правила
doctor-rules-missing = не читаются: { $detail }
doctor-database = База данных
doctor-database-missing = не отвечает: { $detail }. Проверьте адрес: --database.
doctor-libreoffice = LibreOffice (для файлов DOC и RTF)
doctor-libreoffice-missing = { $detail }. Установить: apt install libreoffice-writer-nogui. Файлы других видов читаются и без него.
doctor-tesseract = Tesseract с казахским и русским языками (для сканов)
doctor-tesseract-missing = { $detail }. Установить: apt install tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus. Файлы с текстом читаются и без него.
doctor-reader-missing = нет или не хватает нужных данных
doctor-reader-too-slow = есть, но не отвечает вовремя
doctor-reader-stopped = есть, но останавливается при запуске; возможно, ей нужно больше памяти, чем позволяет tools.memory_bytes
doctor-reader-refused = есть, но не называет свою версию
tool-wrong-setting = настройка { $setting } указывает на «{ $path }», а такой программы нет. Укажите в ней путь к программе, например { $usual }, или оставьте её пустой, чтобы программа нашлась по PATH.
read-tool-wrong = { $tool ->
    [libreoffice] LibreOffice, с помощью которого читаются файлы этого вида, не найден: { $detail }
   *[tesseract] Tesseract, с помощью которого читаются сканы, не найден: { $detail }
 }
read-tool-bounds = { $said } Сколько ей позволено, задают настройки tools.seconds и tools.memory_bytes.
read-tool-with-network = { $said } Что нужно, чтобы отделить его от сети, показывает `bagyt doctor`; если сети нет у самой машины, задайте tools.libreoffice_with_network = true.
reading-page = Чтение: страница { $page } из { $pages }
doctor-reading = Чтение файлов
doctor-reading-apart = каждый файл читается в отдельном процессе с ограничением времени и памяти
doctor-reading-missing = { $detail }. Файлы читает сама программа или не читает вовсе: вредоносный файл может её остановить
doctor-sandbox = Программы, которые читают файлы
doctor-sandbox-apart = работают без сети и без доступа к файлам пользователей, с ограничением времени и памяти
doctor-sandbox-missing = { $detail }
doctor-sandbox-seeing = работают без сети, с ограничением времени и памяти, но могут читать те же файлы, что и пользователь программы: эта машина не позволяет обычному пользователю монтировать (unshare --mount). Запускайте программу от пользователя, которому доступны только её папки (docs/running.md)
doctor-sandbox-bounds-only = работают с ограничением времени и памяти, но с доступом к сети, поэтому файлы DOC и RTF не открываются: эта машина не позволяет обычному пользователю закрыть его (unshare). Установите util-linux и разрешите пространства имён пользователей либо не давайте пользователю программы ничего, кроме её папок (docs/running.md)
doctor-chromium = Chromium (для проверок в браузере)
doctor-chromium-missing = нет: «{ $detail }». Установить: apt install chromium. Сайту не нужен.
doctor-node = Node.js (для проверок в браузере)
doctor-node-missing = нет: «{ $detail }». Установить: apt install nodejs npm. Сайту не нужен.
doctor-postgres = PostgreSQL (для больших установок)
doctor-postgres-missing = нет: «{ $detail }». Установить: apt install postgresql. Встроенная база работает и без него.
doctor-ready = Сайт можно запускать: bagyt
doctor-not-ready = Сначала исправьте пункты с отметкой ✗.

## Help
help = Бағыт: государственные гранты для НПО, от перечня направлений до доказанного результата. Без команды запускает сайт.
help-usage = Использование
help-commands = Команды
help-options = Параметры
help-arguments = Что передаётся
help-help = Показать эту справку
help-version = Показать версию
help-config = Файл настроек; если не указан, то из переменной BAGYT_CONFIG или bagyt.toml в текущей папке
help-set = Изменить одну настройку, например --set server.listen=127.0.0.1:9000; можно повторять
help-listen = Адрес и порт сайта
help-folder = Папка встроенной базы данных
help-database = Адрес postgres://…: реестр хранится в PostgreSQL
help-lang = Язык сообщений: kk, ru или en
help-serve = Запустить сайт
help-read = Прочитать перечни и показать содержание
help-read-files = Файлы для чтения
help-read-format = В каком виде показать: json, table (по умолчанию) или csv
help-read-explain = Печатать каждое значение с местом, откуда оно прочитано
help-check = Проверить перечни. Код выхода: 0 — чисто или только примечания, 1 — есть ошибки или предупреждения, 2 — файл не прочитан
help-check-files = Файлы для проверки
help-check-format = В каком виде показать: text (по умолчанию) или json
help-check-strict = Учитывать и примечания
help-import = Внести перечни в реестр; папки просматриваются. Тот же файл ничего не меняет. Код выхода: 0 — все в реестре, 1 — часть не принята, 2 — ни один не внесён
help-import-files = Файлы и папки
help-import-replaces = Файл — исправленный вид этого перечня: создаётся новая версия
help-import-additional-to = Файл — дополнительный перечень к этому
help-import-as-new = В файлах отдельные перечни, даже если один из них похож на исправленный вид перечня из реестра
help-confirm = Подтвердить то, что сотрудник сверил с оригиналом: действующую версию целиком, указанные строки или заголовок. Код выхода: 0 — подтверждено или подтверждать нечего, 2 — отказано
help-confirm-list = Перечень
help-confirm-officer = Кто сверил; имя показывается на сайте
help-confirm-rows = Строки по порядку в перечне, счёт от 1, например 1,2,5
help-confirm-heading = Название, гриф утверждения и итоги; если не указаны ни строки, ни это, подтверждается весь перечень
help-reports = Показать ошибки, о которых сообщили посетители
help-reports-open = Только ждущие ответа
help-answer = Ответить на сообщение об ошибке; сайт показывает ответ. Код выхода: 0 ответ дан, 2 отказано
help-answer-report = Номер сообщения
help-answer-officer = Кто отвечает; имя показывается на сайте
help-answer-text = Ответ
help-forget-contact = Стереть сведения о том, как связаться с сообщившим об ошибке; сообщение и ответ остаются. В копиях, сделанных раньше, они ещё есть. Код выхода: 0 стёрто или стирать нечего, 2 отказано
help-forget-contact-report = Номер сообщения
help-forget-contact-officer = Кто стирает; в журнале стоит псевдоним
help-calendar = Внести дни, перенесённые Правительством. Если указан только --confirm, подтверждаются уже внесённые дни
help-calendar-year = Год
help-calendar-off = Рабочие дни, ставшие выходными, например 2026-03-20
help-calendar-working = Выходные, ставшие рабочими
help-calendar-officer = Кто вносит
help-calendar-none = Переносов в этом году нет: внесённое ранее убирается
help-calendar-confirm = Год сверен с официальным календарём
help-settings = Показать действующие настройки
help-settings-reference = Показать справочник всех настроек
help-doctor = Сказать, чего не хватает на этой машине и где это взять
help-backup = Сделать копию реестра; сайт может работать
help-backup-target = Новый файл для копии
help-restore = Вернуть копию в пустой реестр; проверяется по журналу
help-restore-source = Копия
help-move = Перенести весь реестр в другую, пустую базу данных; проверяется по журналу, сайт может работать. Указывается --to-database или --to-folder
help-move-to-database = Адрес postgres://… базы данных PostgreSQL, в которую переносится реестр
help-move-to-folder = Папка встроенной базы данных, в которую переносится реестр
help-issue = Выпустить перечень из реестра документом установленной формы. Код выхода: 0 — записан, 2 — отказано
help-issue-list = Перечень
help-issue-to = Новый файл; вид документа задаёт окончание имени: docx, pdf, xlsx, html, csv или json
help-issue-number = Версия; если не указана — действующая
help-issue-since = Отметить, что изменилось после этой версии
help-issue-languages = Язык формы: kk, ru или both (оба); если не указан — как напечатано
help-issue-customer = Только строки одного заказчика: его номер по порядку в перечне, от 1
help-issue-rows = Выписка из этих строк, например 1-3,5
help-verify = Пересчитать журнал и назвать первую повреждённую запись

## Confirming directions
confirm-done = Перечень { $list }, версия { $version }: подтверждено направлений — { $confirmed }, было подтверждено ранее — { $already }.
confirm-heading-done = Перечень { $list }, версия { $version }: подтверждены название, гриф утверждения и итоги.
confirm-nothing-left = В перечне { $list }, версия { $version }, подтверждать нечего; подтверждено ранее направлений — { $already }. Ничего не записано.
confirm-none = Ничего не подтверждено
confirm-no-rows = в перечне { $list } нет таких строк: { $rows }; строки считаются от 1, всего их { $last }
confirm-unknown-officer = подтвердить прочитанное может только зарегистрированный сотрудник

## Calendar
calendar-entered = Перенесённые дни { $year } года внесены.
calendar-replaced = Внесённые ранее заменены. Прежние выходные: { $off }; рабочие: { $working }.
calendar-stands = Действует в { $year } году — выходные: { $off }; рабочие: { $working }.
calendar-no-days = нет
calendar-is-confirmed = Год подтверждён.
calendar-is-not-confirmed = Год ещё не подтверждён: сверьте с официальным календарём и укажите --confirm; внесённые дни сохранятся.
calendar-nothing-entered = Ничего не внесено
calendar-say-what = Укажите дни через --off и --working, подтвердите действующие через --confirm или, если переносов нет, укажите --none
calendar-twice = { $day } указано дважды; проверьте, не имелся ли в виду другой день
calendar-unknown-officer = подтвердить год может только зарегистрированный сотрудник
calendar-not-covered = в правилах нет праздников { $year } года
calendar-year-twice = { $year } год указан дважды
calendar-other-year = { $day } — не день { $year } года
calendar-both = { $day } не может быть сразу выходным и рабочим днём
calendar-off-already = { $day } и так выходной (суббота, воскресенье или праздник); проверьте дату
calendar-working-already = { $day } и так рабочий день; проверьте дату

## Verify, backup, restore
verify-whole = Журнал цел: проверено записей — { $entries }, стёрто содержаний — { $erased }. Корень: { $root }
verify-broken = Журнал повреждён в записи { $sequence }: { $detail }
verify-head = В журнале записей { $found }, а его начало называет { $said }: они расходятся на записи { $sequence }; конец журнала отрезан или начало изменено
verify-head-hash = Начало журнала не совпадает с хешем последней записи: они расходятся на записи { $sequence }
verify-head-missing = Начала журнала нет, или в нём не число. Записи журнала не затронуты
verify-unnamed = В таблице { $table } есть то, чего не называет ни одна запись журнала: { $row }. Записи журнала не затронуты
verify-steps = Таблица schema_steps базы данных изменена вручную: в ней названы шаги { $said }, программа выполнила { $expected }. Записи журнала не затронуты
verify-entry-missing = записи нет
verify-entry-chain = запись не подходит к цепочке [{ $detail }]
verify-content-missing = содержания «{ $name }» нет
verify-content-differs = содержание «{ $name }» не то, что было записано
verify-content-damaged = содержание «{ $name }» не читается [{ $detail }]
verify-salt-missing = нет соли содержания «{ $name }», и ни одна запись не говорит о стирании
verify-not-erased = запись говорит, что «{ $name }» стёрто, но оно на месте
verify-salt-unknown = есть соль для содержания «{ $name }», которого запись не называет
verify-row = строка таблицы { $table } отличается от содержания «{ $name }»: { $row }
issue-done = { $file }: версия { $version }, байтов: { $bytes }.
issue-none = Документ не записан
issue-unknown-form = вид документа { $file } неизвестен: «{ $ending }»; имя файла должно оканчиваться на docx, pdf, xlsx, html, csv или json
issue-no-version = у перечня { $list } нет версии { $version }; его версии — от 1 до { $last }
issue-same-version = версию { $version } не с чем сравнивать, кроме неё самой; укажите более раннюю
issue-part-of-comparison = сравнение выпускается по всему перечню; уберите заказчика или строки
issue-no-customer = заказчика с номером { $number } нет; в перечне названо заказчиков: { $last }
issue-no-rows = в перечне нет таких строк: { $rows }; строки считаются от 1, всего их { $last }
issue-long-cell = в ячейку книги вмещается знаков: { $most }, а в строке { $row } их { $letters }; выберите другой вид документа
issue-broken = документ не удалось собрать; выберите другой вид и сообщите об ошибке
backup-done = Копия готова: { $target }, записей журнала — { $entries }.
backup-none = Копия не сделана
backup-already-there = { $file } уже есть; назовите другой файл
backup-not-a-file = «{ $file }» — не имя файла
backup-not-written = файл { $file } записать нельзя: { $detail }
restore-done = Реестр восстановлен и проверен: записей журнала — { $entries }.
restore-none = Ничего не восстановлено
restore-not-opened = файл { $file } не открывается: { $detail }
archive-file = файл копии не записывается или не читается: { $detail }
archive-not-a-backup = это не целая копия реестра; укажите файл, который создала команда bagyt backup
archive-damaged = часть копии { $part } повреждена; возьмите другую копию
archive-other-version = формат копии { $format }, схема { $schema }; эта программа знает: { $known }
archive-not-empty = реестр не пуст: в таблице { $table } есть записи; восстанавливайте в новый реестр (укажите пустую папку: --folder)
archive-disagrees = Копия не соответствует своему журналу
archive-stopped = работа с копией прервана

## Move
move-done = Реестр перенесён и проверен: { $target }, записей журнала — { $entries }. Корень: { $root }
move-settings = Чтобы сайт пользовался новой базой, остановите его, запишите в файл настроек следующее и запустите снова:
move-password = Пароль и дополнительные параметры адреса здесь не показаны: запишите url целиком, как в --to-database.
move-former = Прежний реестр остался без изменений. Того, что внесено в него после начала переноса, в новом нет.
move-none = Реестр не перенесён: { $target }
move-itself = это тот же самый реестр; укажите другую базу данных через --to-database или другую папку через --to-folder
move-not-empty = там уже есть реестр: в таблице { $table } есть записи; укажите пустую базу данных через --to-database или пустую папку через --to-folder
move-not-ours = там база данных другой программы, или она повреждена; она оставлена как есть. Укажите пустую базу данных через --to-database или пустую папку через --to-folder
move-disagrees = Переносимый реестр не соответствует своему журналу; проверьте его: bagyt verify
move-other-journal = журнал копии оказался другим: в исходном записей { $said }, в перенесённом { $copied }; это ошибка программы, сообщите разработчикам
move-file = файл базы данных создать нельзя: { $detail }; укажите другую папку через --to-folder

## What cannot be meant on the command line
misuse-command = команды «{ $command }» нет
misuse-argument = параметр «{ $argument }» здесь не применяется
misuse-extra = «{ $argument }» здесь лишнее
misuse-missing = не указано: { $argument }
misuse-no-value = у параметра { $argument } нет значения
misuse-value = значение «{ $value }» не подходит для { $argument }
misuse-too-many = значение «{ $value }» для { $argument } лишнее
misuse-repeated = параметр { $argument } указывается только один раз
misuse-conflict = параметры { $argument } и { $other } вместе не применяются
misuse-not-text = в командной строке есть знаки, которые не являются текстом
misuse-other = командная строка непонятна [{ $detail }]
misuse-write = Нужно: { $expected }
misuse-possible = Укажите одно из значений: { $values }
misuse-alike = Возможно, имелось в виду: { $words }
misuse-help = Справка: { $command }
expected-language = kk, ru или en
expected-setting = раздел, ключ и значение, например server.listen=127.0.0.1:9000
expected-list = номер перечня, например 0190a5c0-7f00-7000-8000-000000000001; скопируйте его из адреса на сайте
expected-date = дата в виде год-месяц-день, например 2026-03-20
expected-year = год из четырёх цифр, например 2026
expected-officer = фамилия и имя сотрудника
expected-version = номер версии от 1, например 2
expected-customer = номер заказчика по порядку в перечне от 1, например 2
expected-rows = номера строк по порядку от 1 и их промежутки, например 1-3,5
expected-languages = kk, ru или both
expected-row = номер строки по порядку от 1, несколько — через запятую, например 1,2,5
expected-report = номер сообщения от 1, например 12
expected-whole-number = целое число больше нуля, например 25
expected-number-or-zero = целое число; 0 — без ограничения
expected-true-or-false = true или false
expected-text = текст
expected-path = путь к файлу или папке
expected-address = адрес с портом, например 127.0.0.1:8080
expected-address-or-nothing = адрес с портом, например 127.0.0.1:9100, или ничего
expected-web-address-or-nothing = адрес с http:// или https:// и именем сайта, например https://grants.example.kz, или ничего
expected-networks = адреса или сети через запятую, например 127.0.0.1, 10.0.0.0/8
expected-log-format = text или json
value-options = ПАРАМЕТРЫ
value-command = КОМАНДА
value-config = ФАЙЛ
value-set = РАЗДЕЛ.КЛЮЧ=ЗНАЧЕНИЕ
value-listen = АДРЕС
value-folder = ПАПКА
value-database = АДРЕС
value-lang = ЯЗЫК
value-files = ФАЙЛЫ
value-format = ВИД
value-replaces = ПЕРЕЧЕНЬ
value-additional-to = ПЕРЕЧЕНЬ
value-list = ПЕРЕЧЕНЬ
value-to = ФАЙЛ
value-number = НОМЕР
value-since = НОМЕР
value-languages = ЯЗЫКИ
value-customer = НОМЕР
value-rows = СТРОКИ
value-report = НОМЕР
value-text = ТЕКСТ
value-year = ГОД
value-off = ДЕНЬ
value-working = ДЕНЬ
value-officer = ФИО
value-to-database = АДРЕС
value-to-folder = ПАПКА
value-target = ФАЙЛ
value-source = ФАЙЛ

## Settings and rules
settings-not-read = файл настроек { $file } не читается: { $detail }
settings-not-toml = файл { $file }, строка { $line }: это не TOML [{ $detail }]
settings-unknown-key = { $place }: настройки «{ $key }» нет; есть, например, { $nearest }
settings-bad-value = { $place }: значение «{ $value }» не подходит для { $key }; нужно: { $expected }
settings-in-file = в файле { $name }
settings-in-variable = в переменной { $name }
settings-in-flag = в командной строке
settings-log-level = значение «{ $value }» не подходит для log.level; укажите error, warn, info или debug
rules-not-read = правила { $file } не читаются: { $detail }
rules-wrong = файл правил { $file }, строка { $line }: ошибка [{ $detail }]
trouble-own-fault = Это ошибка самой программы; сообщите о ней разработчикам вместе с текстом ниже

## What the operating system refuses
io-not-found = такого файла или папки нет
io-permission-denied = нет прав доступа
io-is-a-folder = это папка, а не файл
io-not-a-folder = часть пути не является папкой
io-already-exists = такой файл уже есть
io-disk-full = на диске нет места
io-read-only = диск доступен только для чтения
io-address-in-use = адрес и порт заняты
io-address-not-here = такого адреса на этой машине нет
io-not-text = файл не является текстом в UTF-8
io-other = операционная система отказала [{ $detail }]

## The register
register-not-opened = Реестр не открывается
register-unknown-address = «{ $address }» — не адрес базы данных; нужно postgres://ПОЛЬЗОВАТЕЛЬ@СЕРВЕР/БАЗА
register-none-in-folder = в папке { $folder } реестра нет, и он не создан. Укажите папку с реестром через --folder или начните новый реестр: bagyt import ФАЙЛЫ
register-none-on-server = в базе данных по адресу --database реестра нет, и он не создан. Укажите базу с реестром через --database или начните новый реестр: bagyt import ФАЙЛЫ
register-folder = папку { $folder } создать нельзя: { $detail }. Дайте право записи или укажите другую папку: { $option }
register-busy = базу данных удерживает другая программа и не освободила её; дождитесь её завершения и повторите
register-unreachable = база данных не отвечает; проверьте, работает ли сервер и верен ли адрес { $option }
register-refused = сервер не пустил в базу данных; проверьте имя пользователя, пароль и имя базы в адресе { $option }
register-damaged = файл базы данных повреждён или не является базой; сохраните его и верните последнюю копию в пустую папку: bagyt restore
register-full = на диске нет места; освободите место и повторите
register-read-only = нет права открыть файл базы данных или писать в него; проверьте права на файл и папку
register-newer = базу данных создала более новая версия программы (шагов схемы: { $steps }, эта версия знает: { $known }); запустите ту новую версию
register-steps = таблица schema_steps базы данных изменена вручную: в ней названы шаги { $said }, программа выполнила { $expected }. Записи журнала не затронуты; сохраните базу и верните последнюю копию в пустую папку: bagyt restore
register-failed = база данных не выполнила запрос; повторите, а если не поможет, сообщите разработчикам
