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
