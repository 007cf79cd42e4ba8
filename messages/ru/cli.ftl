### The command line: every word it prints.

## Reading and checking
read-summary =   Направлений: { $directions }, замечаний: { $findings }
read-no-file = файл не открывается: { $detail }
check-summary = { $file }: направлений — { $directions }, ошибок — { $errors }, предупреждений — { $warnings }, примечаний — { $notes }
check-why = почему важно
check-hint = что написать
place-cell = таблица { $table }, строка { $row }, графа { $column }
place-paragraph = абзац { $paragraph }
place-row = строка { $row }

## Import
import-done = ✓ { $file }: перечень { $list }, версия { $version }; направлений — { $directions }, замечаний — { $findings }
import-already = = { $file }: этот файл уже в реестре, ничего не изменилось
import-likely = ? { $file }: похоже на исправленный перечень { $list } (общих строк: { $rows }), поэтому ничего не внесено. Если это так: bagyt import --replaces { $list } ФАЙЛ – если это отдельный перечень: bagyt import --as-new ФАЙЛ
import-no-list = перечня { $list } нет; скопируйте его номер из адреса на сайте
import-held = этот файл уже в реестре как перечень { $list }
import-other-number = в файле { $new } перечней, а в заменяемом { $old }; вносите их по одному
import-reader-stopped = чтение файла прервалось; это ошибка программы, файл не внесён
register-failed = реестр не ответил: { $detail }

## Serving
serve-examples = В новый реестр внесены примеры перечней: { $lists }. Они вымышлены.
serve-ready = Сайт готов: { $address }
serve-stop = Остановить: Ctrl+C.

## Doctor
doctor-folder = Папка базы данных
doctor-folder-missing = нельзя писать ({ $detail }). Дайте право записи или укажите другую папку: --folder.
doctor-address = Адрес сайта
doctor-address-missing = занят ({ $detail }). Возможно, сайт уже работает; укажите другой: --listen.
doctor-rules = Правила
doctor-rules-missing = не читаются: { $detail }
doctor-database = База данных
doctor-database-missing = не отвечает: { $detail }. Проверьте адрес: --database.
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
help-config = Файл настроек; если не указан, bagyt.toml в текущей папке
help-set = Изменить одну настройку, например --set server.listen=127.0.0.1:9000; можно повторять
help-listen = Адрес и порт сайта
help-folder = Папка встроенной базы данных
help-database = Адрес postgres://…: реестр хранится в PostgreSQL
help-lang = Язык сообщений: kk, ru или en
help-serve = Запустить сайт
help-read = Прочитать перечни и показать содержание
help-read-files = Файлы для чтения
help-read-format = В каком виде показать: json, table или csv
help-check = Проверить перечни. Код выхода: 0 — чисто или только примечания, 1 — есть ошибки или предупреждения, 2 — файл не прочитан
help-check-files = Файлы для проверки
help-check-format = В каком виде показать: text или json
help-check-strict = Учитывать и примечания
help-import = Внести перечни в реестр; папки просматриваются. Тот же файл ничего не меняет
help-import-files = Файлы и папки
help-import-replaces = Файл — исправленный вид этого перечня: создаётся новая версия
help-import-additional-to = Файл — дополнительный перечень к этому
help-import-as-new = В файлах отдельные перечни, даже если один из них похож на исправленный вид перечня из реестра
help-calendar = Внести дни, перенесённые Правительством
help-calendar-year = Год
help-calendar-off = Рабочие дни, ставшие выходными, например 2026-03-09
help-calendar-working = Выходные, ставшие рабочими
help-calendar-officer = Кто вносит
help-calendar-confirm = Год сверен с официальным календарём
help-settings = Показать действующие настройки
help-settings-reference = Показать справочник всех настроек
help-doctor = Сказать, чего не хватает на этой машине и где это взять
help-backup = Сделать копию реестра; сайт может работать
help-backup-target = Новый файл для копии
help-restore = Вернуть копию в пустой реестр; проверяется по журналу
help-restore-source = Копия
help-verify = Пересчитать журнал и назвать первую повреждённую запись

## Calendar
calendar-entered = Перенесённые дни { $year } года внесены.
calendar-is-confirmed = Год подтверждён.
calendar-is-not-confirmed = Год ещё не подтверждён: сверьте с официальным календарём и внесите снова с --confirm.

## Verify, backup, restore
verify-whole = Журнал цел: проверено записей — { $entries }, стёрто содержаний — { $erased }. Корень: { $root }
verify-differs = Реестр не соответствует журналу: { $detail }
verify-broken = Журнал повреждён в записи { $sequence }: { $detail }
backup-done = Копия готова: { $target }, записей журнала — { $entries }.
restore-done = Реестр восстановлен и проверен: записей журнала — { $entries }.
