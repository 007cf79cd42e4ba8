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
import-likely =   Похоже на исправленный перечень { $list } (общих строк: { $rows }). Если это так: bagyt import --replaces { $list } ФАЙЛ
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
