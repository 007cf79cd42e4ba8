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
import-likely =   Бұл – { $list } тізбесінің түзетілген түрі сияқты (ортақ жолдар: { $rows }). Солай болса: bagyt import --replaces { $list } ФАЙЛ
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
