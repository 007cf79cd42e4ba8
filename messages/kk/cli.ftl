### The command line: every word it prints.

## Reading and checking
read-summary =   Бағыттар: { $directions }, тексеру нәтижелері: { $findings }
read-no-file = файлды ашу мүмкін болмады: { $detail }
read-explain-csv = мәндердің орны table немесе json түрінде шығады, csv түрінде шықпайды; --explain белгісін алып тастаңыз немесе басқа --format таңдаңыз
explain-approval = Бекіту белгісі
explain-issuer = Тапсырыс беруші
explain-totals = Барлығы
explain-target = Индикатор
explain-result = Нәтиже
check-summary = { $file }: бағыттар – { $directions }, қателер – { $errors }, ескертулер – { $warnings }, ескертпелер – { $notes }
check-why = неге маңызды
check-hint = ұсыныс
check-install = не болмаса
place-cell = { $table }-кесте, { $row }-жол, { $column }-баған
place-line = { $line }-жол
place-paragraph = { $paragraph }-абзац
place-page = { $page }-бет
place-pages = { $page_count ->
    [1] { $pages }-бет
   *[other] { $pages }-беттер
 }
place-sheet = { $sheet } парағы, { $cell } ұяшығы
place-row = { $row }-жол

## Import
import-done = ✓ { $file }: { $list } тізбесі, { $version }-нұсқа; бағыттар – { $directions }, тексеру нәтижелері – { $findings }
import-already = = { $file }: бұрын енгізілді, ештеңе өзгертілмеді
import-likely = ? { $file }: { $list } тізбесінің түзетілген түрі сияқты (ортақ жолдар: { $rows }), сондықтан ештеңе енгізілмеді. Солай болса: bagyt import --replaces { $list } ФАЙЛ – бөлек тізбе болса: bagyt import --as-new ФАЙЛ
import-unrelated = ? { $file }: онда { $list } тізбесінің алдыңғы нұсқасындағы бірде-бір жол жоқ, мыналары да өзгеше: { $differ }. Файл қате көрсетілген болса, орнына дұрысын енгізіңіз: bagyt import --replaces { $list } ФАЙЛ
import-unrelated-title = атауы
import-unrelated-customer = тапсырыс беруші
import-unrelated-year = жылы
import-no-list = { $list } деген тізбе жоқ; нөмірін сайттағы мекенжайынан көшіріп алыңыз
import-held = бұл файл тізілімде { $list } тізбесі ретінде тұр
import-other-number = файлда { $new } тізбе бар, ал ауыстырылатын файлда { $old }; оларды бір-бірден енгізіңіз
import-no-files = енгізілетін файл жоқ: { $folders }
import-not-tried = қаралмады: дерекқорды басқа бағдарлама босатпады
import-stopping = Тоқтатылуда: жазыла бастаған файл соңына дейін жазылады, қалғандары оқылмайды. Бірден аяқтау үшін Ctrl+C тағы бір рет басыңыз – ештеңе жоғалмайды
import-time-left = қалды
import-sum-what = Қорытынды
import-sum-files = Файлдар
import-sum-lists = Тізбелер
import-sum-directions = Бағыттар
import-sum-findings = Тексеру нәтижелері
import-sum-new = енгізілді
import-sum-known = бұрын енгізілді
import-sum-undecided = шешімге қалдырылды
import-sum-refused = қабылданбады
import-sum-stopped = қаралмады
import-go-on = Қаралмады: { $left }. Жалғастыру үшін сол команданы қайталаңыз: енгізілгені қайта оқылмайды.
import-stopped = қаралмады: енгізу тоқтатылды
import-one-file = --replaces және --additional-to бір ғана файлмен қолданылады; берілгені: { $files }
import-in-part = мұрағаттан ештеңе енгізілмеді: { $file } файлы оқылмады. { $detail } Оқу мүмкін болғанда мұрағатты қайта енгізіңіз немесе бұл файлды одан алып тастаңыз

## Serving
serve-examples = Жаңа тізілімге үлгі тізбелер енгізілді: { $lists }. Олар ойдан жазылған.
serve-ready = Сайт дайын: { $address }
serve-cannot-listen = { $address } мекенжайында сайтты ашу мүмкін болмады: { $detail }. --listen арқылы басқасын көрсетіңіз, мысалы --listen 127.0.0.1:8081
serve-example-refused = { $file } үлгісі енгізілмеді
serve-stop = Тоқтату үшін Ctrl+C басыңыз.
serve-stopping = Тоқтатылуда: басталған сұраулар аяқталады, оған ең көбі { $seconds } секунд беріледі. Бірден аяқтау үшін Ctrl+C тағы бір рет басыңыз

## Doctor
doctor-folder = Дерекқор папкасы
doctor-folder-missing = жазу мүмкін емес ({ $detail }). Папкаға жазу құқығын беріңіз немесе --folder арқылы басқасын көрсетіңіз.
doctor-address = Сайттың мекенжайы
doctor-address-missing = бос емес ({ $detail }). Сайт іске қосулы болуы мүмкін; --listen арқылы басқасын көрсетіңіз.
doctor-rules = Қағидалар
doctor-rules-missing = оқылмады: { $detail }
doctor-database = Дерекқор
doctor-database-missing = жауап бермейді: { $detail }. Мекенжайды --database арқылы тексеріңіз.
doctor-libreoffice = LibreOffice (DOC және RTF файлдарына)
doctor-libreoffice-missing = { $detail }. Орнату: apt install libreoffice-writer-nogui. Басқа түрдегі файлдар онсыз да оқылады.
doctor-tesseract = Қазақ және орыс тілдері бар Tesseract (сканерленген беттерге)
doctor-tesseract-missing = { $detail }. Орнату: apt install tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus. Мәтіні бар файлдар онсыз да оқылады.
doctor-reader-missing = жоқ немесе қажетті деректері жетіспейді
doctor-reader-too-slow = бар, бірақ уақытында жауап бермейді
doctor-reader-stopped = бар, бірақ іске қосылғанда тоқтап қалады; оған tools.memory_bytes рұқсат еткеннен көп жад керек болуы мүмкін
doctor-reader-refused = бар, бірақ нұсқасын айтпайды
tool-wrong-setting = { $setting } параметрі «{ $path }» дегенді көрсетеді, ал ондай бағдарлама жоқ. Оған бағдарламаның жолын жазыңыз, мысалы { $usual }, немесе бағдарлама PATH бойынша табылуы үшін бос қалдырыңыз.
read-tool-wrong = { $tool ->
    [libreoffice] Мұндай файлдарды оқитын LibreOffice табылмады: { $detail }
   *[tesseract] Сканерленген беттерді оқитын Tesseract табылмады: { $detail }
 }
read-tool-bounds = { $said } Оған қанша рұқсат етілетінін tools.seconds және tools.memory_bytes параметрлері белгілейді.
read-tool-with-network = { $said } Оны желіден оқшаулауға не қажет екенін `bagyt doctor` көрсетеді; машинаның өзінде желі болмаса, tools.libreoffice_with_network = true деп жазыңыз.
reading-page = Оқылуда: { $pages } беттің { $page }-беті
doctor-reading = Файлдарды оқу
doctor-reading-apart = әр файл уақыты мен жады шектелген бөлек процесте оқылады
doctor-reading-missing = { $detail }. Файлдарды бағдарламаның өзі оқиды немесе олар мүлде оқылмайды: зиянды файл оны тоқтатып тастауы мүмкін
doctor-sandbox = Файлдарды оқитын бағдарламалар
doctor-sandbox-apart = желісіз, пайдаланушылардың файлдарын көрмей, уақыты мен жады шектеліп жұмыс істейді
doctor-sandbox-missing = { $detail }
doctor-sandbox-seeing = желісіз, уақыты мен жады шектеліп жұмыс істейді, бірақ бағдарлама пайдаланушысы оқи алатын файлдарды оқи алады: бұл машина қарапайым пайдаланушыға тіркеп қосуға (unshare --mount) рұқсат бермейді. Бағдарламаны өз папкаларынан басқа ештеңе оқи алмайтын пайдаланушының атынан іске қосыңыз (docs/running.md)
doctor-sandbox-bounds-only = уақыты мен жады шектеліп, бірақ желіге қосулы жұмыс істейді, сондықтан DOC және RTF файлдары ашылмайды: бұл машина оны жабуға қарапайым пайдаланушыға рұқсат бермейді (unshare). util-linux орнатып, пайдаланушы аттар кеңістігіне рұқсат беріңіз немесе бағдарлама пайдаланушысына оның өз папкаларынан басқа ештеңе бермеңіз (docs/running.md)
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
help-config = Баптау файлы; көрсетілмесе, BAGYT_CONFIG айнымалысындағысы немесе ағымдағы папкадағы bagyt.toml
help-set = Бір баптауды өзгерту, мысалы --set server.listen=127.0.0.1:9000; бірнеше рет жазуға болады
help-listen = Сайттың мекенжайы мен порты
help-folder = Кіріктірілген дерекқордың папкасы
help-database = postgres://… мекенжайы: тізілім PostgreSQL-де сақталады
help-lang = Хабарлар тілі: kk, ru немесе en
help-serve = Сайтты іске қосу
help-read = Тізбелерді оқып, мазмұнын көрсету
help-read-files = Оқылатын файлдар
help-read-format = Қай түрде көрсету керек: json, table (әдепкі) немесе csv
help-read-explain = Әр мәнді оқылған жерімен бірге шығару
help-check = Тізбелерді тексеру. Шығу коды: 0 – таза немесе тек ескертпелер, 1 – қателер не ескертулер бар, 2 – файл оқылмады
help-check-files = Тексерілетін файлдар
help-check-format = Қай түрде көрсету керек: text (әдепкі) немесе json
help-check-strict = Ескертпелер де есепке алынады
help-import = Тізбелерді тізілімге енгізу; папкалар да қаралады. Сол файл қайта берілсе, ештеңе өзгермейді. Шығу коды: 0 – бәрі тізілімде, 1 – кейбірі қабылданбады, 2 – бірде-бірі енгізілмеді
help-import-files = Файлдар мен папкалар
help-import-replaces = Файл – осы тізбенің түзетілген түрі: жаңа нұсқа жасалады
help-import-additional-to = Файл – осы тізбеге қосымша тізбе
help-import-as-new = Файлдардағы тізбелер бөлек: біреуі тізілімдегі тізбенің түзетілген түріне ұқсаса да
help-confirm = Қызметкер түпнұсқамен салыстырғанды растау: қолданыстағы нұсқаны тұтас, көрсетілген жолдарын немесе тақырыбын. Шығу коды: 0 – расталды не растайтын ештеңе қалмаған, 2 – қабылданбады
help-confirm-list = Тізбе
help-confirm-officer = Кім салыстырды; аты сайтта көрсетіледі
help-confirm-rows = Жолдардың тізбедегі реттік нөмірлері, 1-ден бастап, мысалы 1,2,5
help-confirm-heading = Атауы, бекіту белгісі және қорытынды сомалары; жолдар да, бұл да көрсетілмесе, тізбе тұтас расталады
help-reports = Келушілер хабарлаған қателерді көрсету
help-reports-open = Жауап күтіп тұрғандары ғана
help-answer = Қате туралы хабарламаға жауап беру; жауап сайтта көрсетіледі. Шығу коды: 0 жауап берілді, 2 қабылданбады
help-answer-report = Хабарламаның нөмірі
help-answer-officer = Кім жауап береді; аты сайтта көрсетіледі
help-answer-text = Жауап
help-forget-contact = Қате туралы хабарлаған адамның байланыс деректерін өшіру; хабарлама мен жауап қалады. Бұрын жасалған көшірмелерде олар әлі бар. Шығу коды: 0 өшірілді немесе өшіретін ештеңе жоқ, 2 қабылданбады
help-forget-contact-report = Хабарламаның нөмірі
help-forget-contact-officer = Кім өшіреді; журналда бүркеншік аты жазылады
help-calendar = Үкімет ауыстырған демалыс күндерін енгізу. Тек --confirm берілсе, енгізілген күндер сол қалпында расталады
help-calendar-year = Жыл
help-calendar-off = Демалыс болған жұмыс күндері, мысалы 2026-03-20
help-calendar-working = Жұмыс күні болған демалыс күндері
help-calendar-officer = Кім енгізіп отыр
help-calendar-none = Жылда ауыстырылған күн жоқ: бұрын енгізілгендері алып тасталады
help-calendar-confirm = Жыл ресми күнтізбемен салыстырылды
help-settings = Қолданыстағы баптауларды көрсету
help-settings-reference = Барлық баптаулардың анықтамалығын көрсету
help-doctor = Бұл машинада не жетіспейтінін және оны қайдан алуға болатынын айту
help-backup = Тізілімнің көшірмесін жасау; сайт жұмыс істеп тұра береді
help-backup-target = Көшірме жазылатын жаңа файл
help-restore = Көшірмені бос тізілімге қайтару; журналмен салыстырып тексереді
help-restore-source = Көшірме
help-move = Бүкіл тізілімді басқа, бос дерекқорға көшіру; журналмен салыстырып тексереді, сайт жұмыс істеп тұра береді. --to-database пен --to-folder екеуінің бірі көрсетіледі
help-move-to-database = Тізілім көшірілетін PostgreSQL дерекқорының postgres://… мекенжайы
help-move-to-folder = Тізілім көшірілетін кіріктірілген дерекқордың папкасы
help-issue = Тізілімдегі тізбені белгіленген нысандағы құжат етіп шығару. Шығу коды: 0 – жазылды, 2 – қабылданбады
help-issue-list = Тізбе
help-issue-to = Жаңа файл; құжат түрін атының соңы белгілейді: docx, pdf, xlsx, html, csv немесе json
help-issue-number = Нұсқа; көрсетілмесе – қолданыстағысы
help-issue-since = Осы нұсқадан кейін не өзгергенін белгілеу
help-issue-languages = Нысан тілі: kk, ru немесе both (екеуі де); көрсетілмесе – басылғандай
help-issue-customer = Бір тапсырыс берушінің ғана жолдары: оның тізбедегі реттік нөмірі, 1-ден бастап
help-issue-rows = Осы жолдардан үзінді, мысалы 1-3,5
help-verify = Журналды қайта есептеп, бірінші бұзылған жазбаны атау

## Confirming directions
confirm-done = { $list } тізбесінің { $version }-нұсқасы: расталған бағыттар – { $confirmed }, бұрын расталғандары – { $already }.
confirm-heading-done = { $list } тізбесінің { $version }-нұсқасы: атауы, бекіту белгісі және қорытынды сомалары расталды.
confirm-nothing-left = { $list } тізбесінің { $version }-нұсқасында растайтын ештеңе қалмаған; бұрын расталған бағыттар – { $already }. Ештеңе жазылған жоқ.
confirm-none = Ештеңе расталған жоқ
confirm-no-rows = { $list } тізбесінде мынадай жолдар жоқ: { $rows }; жолдар 1-ден бастап саналады, барлығы – { $last }
confirm-unknown-officer = оқылғанды тіркелген қызметкер ғана растай алады

## Calendar
calendar-entered = { $year } жылғы ауыстырылған күндер енгізілді.
calendar-replaced = Бұрын енгізілгендері ауыстырылды. Бұрынғы демалыс күндері: { $off }; жұмыс күндері: { $working }.
calendar-stands = { $year } жылы қолданыста – демалыс күндері: { $off }; жұмыс күндері: { $working }.
calendar-no-days = жоқ
calendar-is-confirmed = Жыл расталды.
calendar-is-not-confirmed = Жыл әлі расталмаған: ресми күнтізбемен салыстырған соң --confirm беріңіз; енгізілген күндер сақталады.
calendar-nothing-entered = Ештеңе енгізілген жоқ
calendar-say-what = Күндерді --off және --working арқылы көрсетіңіз, тұрғандарын --confirm арқылы растаңыз немесе ауыстырылған күн жоқ болса, --none жазыңыз
calendar-twice = { $day } күні екі рет жазылған; қайсысы басқа күн екенін тексеріңіз
calendar-unknown-officer = жылды тіркелген қызметкер ғана растай алады
calendar-not-covered = { $year } жылдың мерекелері қағидаларда жоқ
calendar-year-twice = { $year } жыл екі рет берілген
calendar-other-year = { $day } күні { $year } жылға жатпайды
calendar-both = { $day } күні әрі демалыс, әрі жұмыс күні бола алмайды
calendar-off-already = { $day } онсыз да демалыс күні (сенбі, жексенбі немесе мереке); күнді тексеріңіз
calendar-working-already = { $day } онсыз да жұмыс күні; күнді тексеріңіз

## Verify, backup, restore
verify-whole = Журнал бүтін: { $entries } жазба тексерілді, { $erased } мазмұн өшірілген. Түбірі: { $root }
verify-broken = Журнал { $sequence }-жазбада бұзылған: { $detail }
verify-head = Журналда { $found } жазба бар, ал оның басы { $said } дейді: олар { $sequence }-жазбада ажырайды; журналдың соңы кесілген немесе басы өзгертілген
verify-head-hash = Журналдың басы соңғы жазбаның хешіне сай емес: олар { $sequence }-жазбада ажырайды
verify-head-missing = Журналдың басы жоқ немесе онда сан жазылмаған. Журнал жазбалары бүтін
verify-unnamed = { $table } кестесінде журналда аталмаған дерек бар: { $row }. Журнал жазбалары бүтін
verify-steps = Дерекқордың schema_steps кестесі қолмен өзгертілген: онда { $said } қадамдары аталған, ал бағдарлама орындағаны — { $expected }. Журнал жазбалары бүтін
verify-entry-missing = жазба жоқ
verify-entry-chain = жазба тізбекке сай емес [{ $detail }]
verify-content-missing = «{ $name }» мазмұны жоқ
verify-content-differs = «{ $name }» мазмұны жазылған кездегідей емес
verify-content-damaged = «{ $name }» мазмұны оқылмайды [{ $detail }]
verify-salt-missing = «{ $name }» мазмұнының тұзы жоқ, ал өшірілгені туралы жазба да жоқ
verify-not-erased = жазбада «{ $name }» өшірілген делінген, бірақ ол орнында тұр
verify-salt-unknown = жазбада аталмаған «{ $name }» мазмұнына тұз бар
verify-row = { $table } кестесіндегі жол «{ $name }» мазмұнына сай емес: { $row }
issue-done = { $file }: { $version }-нұсқа, { $bytes } байт.
issue-none = Құжат жазылған жоқ
issue-unknown-form = { $file } құжатының түрі белгісіз: «{ $ending }»; файл аты docx, pdf, xlsx, html, csv немесе json болып аяқталуы керек
issue-no-version = { $list } тізбесінде { $version }-нұсқа жоқ; нұсқалары 1-ден { $last }-ге дейін
issue-same-version = { $version }-нұсқаны өзімен салыстыруға болмайды; одан бұрынғысын көрсетіңіз
issue-part-of-comparison = салыстыру тізбенің тұтасынан жасалады; тапсырыс берушіні немесе жолдарды алып тастаңыз
issue-no-customer = нөмірі { $number } тапсырыс беруші жоқ; тізбеде аталғаны – { $last }
issue-no-rows = тізбеде мынадай жолдар жоқ: { $rows }; жолдар 1-ден бастап саналады, барлығы – { $last }
issue-long-cell = кітап ұяшығына { $most } таңба сыяды, ал { $row }-жолда { $letters } таңба бар; құжаттың басқа түрін таңдаңыз
issue-broken = құжатты құрастыру мүмкін болмады; басқа түрін таңдап, қате туралы хабарлаңыз
backup-done = Көшірме дайын: { $target }, { $entries } журнал жазбасы.
backup-none = Көшірме жасалған жоқ
backup-already-there = { $file } бұрыннан бар; басқа файлды атаңыз
backup-not-a-file = «{ $file }» файл аты емес
backup-not-written = { $file } файлын жазу мүмкін болмады: { $detail }
restore-done = Тізілім қайтарылды және тексерілді: { $entries } журнал жазбасы.
restore-none = Ештеңе қайтарылған жоқ
restore-not-opened = { $file } файлын ашу мүмкін болмады: { $detail }
archive-file = көшірме файлын жазу не оқу мүмкін болмады: { $detail }
archive-not-a-backup = бұл – тізілімнің толық көшірмесі емес; bagyt backup жасаған файлды көрсетіңіз
archive-damaged = көшірменің { $part } бөлігі бүлінген; басқа көшірмені алыңыз
archive-other-version = көшірме пішімі { $format }, схемасы { $schema }; бұл бағдарлама білетіні: { $known }
archive-not-empty = тізілім бос емес: { $table } кестесінде жазбалар бар; көшірмені жаңа тізілімге қайтарыңыз (--folder арқылы бос папканы көрсетіңіз)
archive-disagrees = Көшірме өз журналына сай емес
archive-stopped = көшірмемен жұмыс тоқтатылды

## Move
move-done = Тізілім көшірілді және тексерілді: { $target }, { $entries } журнал жазбасы. Түбірі: { $root }
move-settings = Сайт жаңа дерекқорды пайдалануы үшін оны тоқтатып, баптау файлына мынаны жазыңыз да, қайта іске қосыңыз:
move-password = Мекенжайдағы құпиясөз бен қосымша параметрлер мұнда көрсетілмейді: url мәнін --to-database арқылы бергендей толық жазыңыз.
move-former = Бұрынғы тізілім өзгеріссіз қалды. Көшіру басталғаннан кейін оған енгізілгендер жаңасында жоқ.
move-none = Тізілім көшірілген жоқ: { $target }
move-itself = бұл – көшірілетін тізілімнің өзі; --to-database арқылы басқа дерекқорды немесе --to-folder арқылы басқа папканы көрсетіңіз
move-not-empty = мұнда тізілім бұрыннан бар: { $table } кестесі бос емес; --to-database арқылы бос дерекқорды немесе --to-folder арқылы бос папканы көрсетіңіз
move-not-ours = мұндағы дерекқор бұл бағдарламанікі емес немесе бүлінген, ол сол күйінде қалды; --to-database арқылы бос дерекқорды немесе --to-folder арқылы бос папканы көрсетіңіз
move-disagrees = Көшірілетін тізілім өз журналына сай емес; оны тексеріңіз: bagyt verify
move-other-journal = көшірілген журнал басқа болып шықты: бастапқысында { $said } жазба, көшірілгенінде { $copied }; бұл – бағдарламаның қатесі, әзірлеушілерге хабарлаңыз
move-file = дерекқор файлын жасау мүмкін болмады: { $detail }; --to-folder арқылы басқа папканы көрсетіңіз

## What cannot be meant on the command line
misuse-command = «{ $command }» деген пәрмен жоқ
misuse-argument = «{ $argument }» деген параметр бұл жерде қолданылмайды
misuse-extra = бұл жерде «{ $argument }» артық
misuse-missing = мынау көрсетілмеген: { $argument }
misuse-no-value = { $argument } параметрінің мәні жазылмаған
misuse-value = «{ $value }» мәні { $argument } үшін жарамайды
misuse-too-many = «{ $value }» мәні { $argument } үшін артық
misuse-repeated = { $argument } параметрі бір рет қана жазылады
misuse-conflict = { $argument } және { $other } параметрлері бірге қолданылмайды
misuse-not-text = пәрмен жолында мәтінге жатпайтын таңбалар бар
misuse-other = пәрмен жолы түсініксіз [{ $detail }]
misuse-write = Дұрысы: { $expected }
misuse-possible = Мыналардың бірін жазыңыз: { $values }
misuse-alike = Мүмкін, мынау шығар: { $words }
misuse-help = Анықтама: { $command }
expected-language = kk, ru немесе en
expected-setting = бөлім, кілт және мән, мысалы server.listen=127.0.0.1:9000
expected-list = тізбенің нөмірі, мысалы 0190a5c0-7f00-7000-8000-000000000001; оны сайттағы мекенжайынан көшіріп алыңыз
expected-date = жыл-ай-күн түріндегі күн, мысалы 2026-03-20
expected-year = төрт цифрлы жыл, мысалы 2026
expected-officer = қызметкердің аты-жөні
expected-version = нұсқаның нөмірі, 1-ден бастап, мысалы 2
expected-customer = тапсырыс берушінің тізбедегі реттік нөмірі, 1-ден бастап, мысалы 2
expected-rows = жолдардың реттік нөмірлері мен олардың аралығы, 1-ден бастап, мысалы 1-3,5
expected-languages = kk, ru немесе both
expected-row = жолдың тізбедегі реттік нөмірі, 1-ден бастап; бірнешеуі үтірмен бөлінеді, мысалы 1,2,5
expected-report = хабарламаның нөмірі, 1-ден бастап, мысалы 12
expected-whole-number = нөлден үлкен бүтін сан, мысалы 25
expected-number-or-zero = бүтін сан; 0 – шектеусіз
expected-true-or-false = true немесе false
expected-text = мәтін
expected-path = файлдың немесе папканың жолы
expected-address = порты бар мекенжай, мысалы 127.0.0.1:8080
expected-address-or-nothing = порты бар мекенжай, мысалы 127.0.0.1:9100, немесе бос
expected-web-address-or-nothing = http:// немесе https:// деп басталатын, сайты көрсетілген мекенжай, мысалы https://grants.example.kz, немесе бос
expected-networks = үтірмен бөлінген мекенжайлар немесе желілер, мысалы 127.0.0.1, 10.0.0.0/8
expected-log-format = text немесе json
value-options = ПАРАМЕТРЛЕР
value-command = ПӘРМЕН
value-config = ФАЙЛ
value-set = БӨЛІМ.КІЛТ=МӘН
value-listen = МЕКЕНЖАЙ
value-folder = ПАПКА
value-database = МЕКЕНЖАЙ
value-lang = ТІЛ
value-files = ФАЙЛДАР
value-format = ТҮР
value-replaces = ТІЗБЕ
value-additional-to = ТІЗБЕ
value-list = ТІЗБЕ
value-to = ФАЙЛ
value-number = НӨМІР
value-since = НӨМІР
value-languages = ТІЛДЕР
value-customer = НӨМІР
value-rows = ЖОЛДАР
value-report = НӨМІР
value-text = МӘТІН
value-year = ЖЫЛ
value-off = КҮН
value-working = КҮН
value-officer = АТЫ-ЖӨНІ
value-to-database = МЕКЕНЖАЙ
value-to-folder = ПАПКА
value-target = ФАЙЛ
value-source = ФАЙЛ

## Settings and rules
settings-not-read = { $file } баптау файлы оқылмады: { $detail }
settings-not-toml = { $file } файлының { $line }-жолы TOML түрінде жазылмаған [{ $detail }]
settings-unknown-key = { $place }: «{ $key }» деген баптау жоқ; мысалы, мынау бар: { $nearest }
settings-bad-value = { $place }: «{ $value }» мәні { $key } баптауына жарамайды; дұрысы: { $expected }
settings-in-file = { $name } файлында
settings-in-variable = { $name } айнымалысында
settings-in-flag = пәрмен жолында
settings-log-level = log.level баптауына «{ $value }» мәні жарамайды; error, warn, info немесе debug деп жазыңыз
rules-not-read = { $file } қағидалары оқылмады: { $detail }
rules-wrong = { $file } қағидалар файлының { $line }-жолында қате бар [{ $detail }]
trouble-own-fault = Бұл – бағдарламаның өз қатесі; төмендегі жазумен бірге әзірлеушілерге хабарлаңыз

## What the operating system refuses
io-not-found = мұндай файл не папка жоқ
io-permission-denied = рұқсат жоқ
io-is-a-folder = бұл – файл емес, папка
io-not-a-folder = жолдың бір бөлігі папка емес
io-already-exists = мұндай файл бар
io-disk-full = дискіде орын қалмаған
io-read-only = диск тек оқуға ашық
io-address-in-use = мекенжай мен порт бос емес
io-address-not-here = бұл мекенжай осы машинада жоқ
io-not-text = файл UTF-8 мәтіні емес
io-other = операциялық жүйе орындай алмады [{ $detail }]

## The register
register-not-opened = Тізілімді ашу мүмкін болмады
register-unknown-address = «{ $address }» дерекқор мекенжайы емес; postgres://ПАЙДАЛАНУШЫ@СЕРВЕР/ДЕРЕКҚОР деп жазыңыз
register-none-in-folder = { $folder } папкасында тізілім жоқ және ол жасалған жоқ. Тізілім тұрған папканы --folder арқылы көрсетіңіз немесе жаңа тізілім бастаңыз: bagyt import ФАЙЛДАР
register-none-on-server = --database мекенжайындағы дерекқорда тізілім жоқ және ол жасалған жоқ. Тізілім сақталған дерекқорды --database арқылы көрсетіңіз немесе жаңа тізілім бастаңыз: bagyt import ФАЙЛДАР
register-folder = { $folder } папкасын жасау мүмкін болмады: { $detail }. Жазуға рұқсат беріңіз немесе { $option } арқылы басқасын көрсетіңіз
register-busy = дерекқорға басқа бағдарлама жазып жатыр және оны босатпады; ол аяқталғанша күтіп, қайталап көріңіз
register-unreachable = дерекқор жауап бермейді; сервер іске қосулы ма және { $option } мекенжайы дұрыс па, тексеріңіз
register-refused = сервер дерекқорға кіргізбеді; { $option } мекенжайындағы пайдаланушы атын, құпиясөзді және дерекқор атын тексеріңіз
register-damaged = дерекқор файлы бүлінген немесе дерекқор емес; оны сақтап қойып, соңғы көшірмені бос папкаға қайтарыңыз: bagyt restore
register-full = дискіде орын қалмаған; орын босатып, қайталаңыз
register-read-only = дерекқор файлын ашуға не оған жазуға рұқсат жоқ; файл мен папканың құқықтарын тексеріңіз
register-newer = дерекқорды бағдарламаның жаңарақ нұсқасы жасаған (схема қадамдары: { $steps }, бұл нұсқа білетіні: { $known }); сол жаңа нұсқаны іске қосыңыз
register-steps = дерекқордың schema_steps кестесі қолмен өзгертілген: онда { $said } қадамдары аталған, ал бағдарлама орындағаны — { $expected }. Журнал жазбалары бүтін; дерекқорды сақтап қойып, соңғы көшірмені бос папкаға қайтарыңыз: bagyt restore
register-failed = дерекқор сұрауды орындай алмады; қайталап көріңіз, болмаса әзірлеушілерге хабарлаңыз
