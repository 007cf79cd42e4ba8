### The command line: every word it prints.

## Reading and checking
read-summary =   Бағыттар: { $directions }, ескертулер: { $findings }
read-no-file = файлды ашу мүмкін болмады: { $detail }
check-summary = { $file }: бағыттар – { $directions }, қателер – { $errors }, ескертулер – { $warnings }, ескертпелер – { $notes }
check-why = неге маңызды
check-hint = ұсыныс
place-cell = { $table }-кесте, { $row }-жол, { $column }-баған
place-paragraph = { $paragraph }-абзац
place-row = { $row }-жол

## Import
import-done = ✓ { $file }: { $list } тізбесі, { $version }-нұсқа; бағыттар – { $directions }, ескертулер – { $findings }
import-already = = { $file }: бұл файл тізілімде бар, ештеңе өзгерген жоқ
import-likely = ? { $file }: { $list } тізбесінің түзетілген түрі сияқты (ортақ жолдар: { $rows }), сондықтан ештеңе енгізілмеді. Солай болса: bagyt import --replaces { $list } ФАЙЛ – бөлек тізбе болса: bagyt import --as-new ФАЙЛ
import-no-list = { $list } деген тізбе жоқ; нөмірін сайттағы мекенжайынан көшіріп алыңыз
import-held = бұл файл тізілімде { $list } тізбесі ретінде тұр
import-other-number = файлда { $new } тізбе бар, ал ауыстырылатын файлда { $old }; оларды бір-бірден енгізіңіз
import-reader-stopped = файлды оқу ортасында тоқтап қалды; бұл – бағдарламаның қатесі, файл қосылған жоқ
register-failed = тізілім жауап бермеді: { $detail }

## Serving
serve-examples = Жаңа тізілімге үлгі тізбелер енгізілді: { $lists }. Олар ойдан жазылған.
serve-ready = Сайт дайын: { $address }
serve-stop = Тоқтату үшін Ctrl+C басыңыз.

## Doctor
doctor-folder = Дерекқор папкасы
doctor-folder-missing = жазу мүмкін емес ({ $detail }). Папкаға жазу құқығын беріңіз немесе --folder арқылы басқасын көрсетіңіз.
doctor-address = Сайттың мекенжайы
doctor-address-missing = бос емес ({ $detail }). Сайт іске қосулы болуы мүмкін; --listen арқылы басқасын көрсетіңіз.
doctor-rules = Қағидалар
doctor-rules-missing = оқылмады: { $detail }
doctor-database = Дерекқор
doctor-database-missing = жауап бермейді: { $detail }. Мекенжайды --database арқылы тексеріңіз.
doctor-chromium = Chromium (браузердегі сынақтарға)
doctor-chromium-missing = жоқ: «{ $detail }». Орнату: apt install chromium. Сайтқа қажет емес.
doctor-node = Node.js (браузердегі сынақтарға)
doctor-node-missing = жоқ: «{ $detail }». Орнату: apt install nodejs npm. Сайтқа қажет емес.
doctor-postgres = PostgreSQL (үлкен орнатуларға)
doctor-postgres-missing = жоқ: «{ $detail }». Орнату: apt install postgresql. Кіріктірілген дерекқор онсыз да жұмыс істейді.
doctor-ready = Сайтты іске қосуға болады: bagyt
doctor-not-ready = Алдымен ✗ белгісі бар тармақтарды түзетіңіз.

## Help
help = Бағыт: үкіметтік емес ұйымдарға арналған мемлекеттік гранттар, бағыттар тізбесінен дәлелденген нәтижеге дейін. Пәрменсіз іске қосылса, сайтты ашады.
help-usage = Қолданылуы
help-commands = Пәрмендер
help-options = Параметрлер
help-arguments = Не беріледі
help-help = Осы анықтаманы көрсету
help-version = Нұсқасын көрсету
help-config = Баптау файлы; көрсетілмесе, ағымдағы папкадағы bagyt.toml
help-set = Бір баптауды өзгерту, мысалы --set server.listen=127.0.0.1:9000; бірнеше рет жазуға болады
help-listen = Сайттың мекенжайы мен порты
help-folder = Кіріктірілген дерекқордың папкасы
help-database = postgres://… мекенжайы: тізілім PostgreSQL-де сақталады
help-lang = Хабарлар тілі: kk, ru немесе en
help-serve = Сайтты іске қосу
help-read = Тізбелерді оқып, мазмұнын көрсету
help-read-files = Оқылатын файлдар
help-read-format = Қай түрде көрсету керек: json, table немесе csv
help-check = Тізбелерді тексеру. Шығу коды: 0 – таза немесе тек ескертпелер, 1 – қателер не ескертулер бар, 2 – файл оқылмады
help-check-files = Тексерілетін файлдар
help-check-format = Қай түрде көрсету керек: text немесе json
help-check-strict = Ескертпелер де есепке алынады
help-import = Тізбелерді тізілімге енгізу; папкалар да қаралады. Сол файл қайта берілсе, ештеңе өзгермейді
help-import-files = Файлдар мен папкалар
help-import-replaces = Файл – осы тізбенің түзетілген түрі: жаңа нұсқа жасалады
help-import-additional-to = Файл – осы тізбеге қосымша тізбе
help-import-as-new = Файлдардағы тізбелер бөлек: біреуі тізілімдегі тізбенің түзетілген түріне ұқсаса да
help-calendar = Үкімет ауыстырған демалыс күндерін енгізу
help-calendar-year = Жыл
help-calendar-off = Демалыс болған жұмыс күндері, мысалы 2026-03-09
help-calendar-working = Жұмыс күні болған демалыс күндері
help-calendar-officer = Кім енгізіп отыр
help-calendar-confirm = Жыл ресми күнтізбемен салыстырылды
help-settings = Қолданыстағы баптауларды көрсету
help-settings-reference = Барлық баптаулардың анықтамалығын көрсету
help-doctor = Бұл машинада не жетіспейтінін және оны қайдан алуға болатынын айту
help-backup = Тізілімнің көшірмесін жасау; сайт жұмыс істеп тұра береді
help-backup-target = Көшірме жазылатын жаңа файл
help-restore = Көшірмені бос тізілімге қайтару; журналмен салыстырып тексереді
help-restore-source = Көшірме
help-verify = Журналды қайта есептеп, бірінші бұзылған жазбаны атау

## Calendar
calendar-entered = { $year } жылғы ауыстырылған күндер енгізілді.
calendar-is-confirmed = Жыл расталды.
calendar-is-not-confirmed = Жыл әлі расталмаған: ресми күнтізбемен салыстырған соң --confirm қосып қайта енгізіңіз.

## Verify, backup, restore
verify-whole = Журнал бүтін: { $entries } жазба тексерілді, { $erased } мазмұн өшірілген. Түбірі: { $root }
verify-differs = Тізілім журналға сай емес: { $detail }
verify-broken = Журнал { $sequence }-жазбада бұзылған: { $detail }
backup-done = Көшірме дайын: { $target }, { $entries } журнал жазбасы.
restore-done = Тізілім қайтарылды және тексерілді: { $entries } журнал жазбасы.
