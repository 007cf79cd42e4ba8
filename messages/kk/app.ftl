### The site: every word of its pages.

## The frame
app-name = Бағыт
app-promise = Үкіметтік емес ұйымдарға арналған мемлекеттік гранттар: бағыттар тізбесінен дәлелденген нәтижеге дейін
app-skip = Негізгі мазмұнға өту
nav-main = Бөлімдер
nav-home = Басты бет
nav-directions = Бағыттар
nav-lists = Тізбелер
nav-trial = Файлды тексеру
nav-rules = Қағидалар
nav-language = Тіл
foot-machine = Тізбелерді бағдарлама оқыған; адам растағанша әр мән «бағдарлама оқыған» деп белгіленеді.
foot-not-official = Ресми мәтін – мемлекеттік орган бекіткен құжат; ол әр тізбенің бетінен жүктеледі.
foot-licence = Бағдарлама ашық: Apache-2.0.

## Home
home-title = Мемлекеттік гранттар бағыттарының тізілімі
home-empty = Тізілім әзірге бос. Тізбе қосу үшін «bagyt import ФАЙЛ» пәрменін орындаңыз немесе файлыңызды осы сайтта тексеріп көріңіз.
home-directions = бағыт
home-grants = грант
home-lists = тізбе
home-directions-column = Бағыттар саны
home-by-year = Қаржыландыру жылдар бойынша
home-by-field = Қаржыландыру салалар бойынша
home-by-region = Қаржыландыру облыстар мен қалалар бойынша
home-by-term = Қаржыландыру грант түрлері бойынша
home-sum = мың теңге, { $years } { $count ->
        [1] жылға
       *[other] жылдарға
    }
home-year = { $year } жыл: { $amount } мың теңге, { $count } бағыт
years-heading = { $heading }, { $years } { $count ->
        [1] жыл
       *[other] жылдар
    }
years-undated = оның ішінде жылы көрсетілмегені { $amount } мың теңге
home-newest = Соңғы қосылған тізбелер
home-all-lists = Барлық тізбелер

## The map
map-tile = { $name }: { $directions } бағыт, { $sum } млн теңге
map-tile-doubt = { $name }: { $directions } бағыт, { $sum } млн теңге, күмәнді сомалар қосылмаған
map-key = Белгідегі сан – қаржыландыру көлемі, млн теңге (дөңгелектелген). Сома неғұрлым көп болса, түсі соғұрлым қанық. Шаршы – облыс, дөңгелек – қала.
map-doubt = Күмәнді сомалар қосылмаған; олар кестеде көрсетілген.
map-several = { $count } бағыт бірнеше облыста немесе қалада іске асырылады. Мұндай бағыт сол аумақтардың әрқайсысында толық сомасымен есептелген, сондықтан бұл сомалардың қосындысы жалпы сомаға тең емес.
map-off = Картада көрсетілмеген: { $name } – { $directions } бағыт, { $sum } мың теңге.
map-table = Осы деректер кесте түрінде
map-total = Тізілім бойынша барлығы, әр бағыт бір рет есептелген
places-smaller = тек облысы анықталмаған аудандар мен елді мекендер
places-unknown = аумағы аталмаған немесе танылмаған
term-unknown = грант түрі танылмаған

## Money
money-thousands = мың теңге
money-year = Жыл
money-no-year = жылы көрсетілмеген
money-undated = жылы көрсетілмеген { $amount } мың теңге қосылмаған
money-bar = Диаграмма
money-total = Барлығы
money-suspect = күмәнді сома
money-without-suspect = күмәнді сомалар қосылмаған: құжатта { $printed }, { $likely } болуы мүмкін
money-likely = { $amount } болуы мүмкін
money-left-out = жиынтыққа { $rows } жолдың күмәнді сомасы қосылмады: құжатта { $printed }, { $likely } болуы мүмкін

## Filters and directions
directions-title = Бағыттар
directions-found = { $count } бағыт табылды
directions-sum = Барлығы:
directions-sum-years = Бұл бағыттардың барлық жылдардағы сомасы:
directions-sum-year = Оның ішінде { $year } жылға:
directions-caption-newest = Соңғы тізбелер бірінші; тізбе ішінде – құжаттағы реті бойынша
directions-caption-most-money = Ең ірі сомалар бірінші; күмәнді сомалар болжамды мәнімен алынды
directions-caption-least-money = Ең аз сомалар бірінші; күмәнді сомалар болжамды мәнімен алынды
directions-caption-most-grants = Гранттар саны көп бағыттар бірінші; саны көрсетілмегендері соңында
directions-download = Осы таңдауды жүктеп алу:
directions-follow = Жаңаларын бақылау:
order = Реті
order-newest = Соңғы тізбелер бірінші
order-most-money = Ірі сомалар бірінші
order-least-money = Аз сомалар бірінші
order-most-grants = Гранты көбі бірінші
directions-findings = Тексеру нәтижелері: { $count }
directions-none = Мұндай бағыт табылмады. Сүзгілердің бірін алып тастаңыз немесе өзгертіңіз.
directions-clear = Барлық сүзгілерді алып тастау
directions-refused = Бағыттар көрсетілмеді: белгіленген өрістерді түзетіңіз
directions-unmarked = Белгіленген өрістерсіз
directions-show-unmarked = { $count } бағытты көрсету
filter-empty-range = «Көп дегенде» ({ $value }) «Кемінде» ({ $least }) шегінен аз: мұндай сома болмайды. Орындарын ауыстырыңыз немесе түзетіңіз.
filter-fault = «{ $value }» деген түсініксіз. { $expected }
directions-kind = Грант түрі
directions-places = Аумағы
places-all = барлық 17 облыс пен 3 қала
places-more = және тағы { $count }
filter-words = Сөз бойынша іздеу
filter-words-help = Бағыт, мәселе, нәтиже немесе сала сөздері; аумақ немесе тапсырыс беруші
filter-more = Басқа сүзгілер
filter-find = Іздеу
filter-show = Көрсету
filter-any = Кез келген
filter-offered = Бағыттары ең көп { $offered } тапсырыс беруші ұсынылған, барлығы { $all }. Қалғандары мына бетте:
filter-year = Жыл
filter-field = Сала
filter-issuer = Тапсырыс беруші
filter-region = Аумақ
filter-term = Грант түрі
filter-language = Тізбе тілі
filter-findings = Тексеру нәтижелері
filter-with-findings = Тексеру нәтижелері бар
filter-without-findings = Тексеру нәтижелері жоқ
filter-amount = Барлық жылдардағы сома, мың теңге
filter-amount-help = Мысалы, 12500 немесе 12,5
filter-least = Кемінде
filter-most = Көп дегенде
filter-least-on = кемінде { $amount } мың теңге
filter-most-on = көп дегенде { $amount } мың теңге
download-address = Мекенжайы
download-list = Тізбе
download-list-year = Тізбе жылы
download-version = Тізбе нұсқасы
download-by-year = Жылдар бойынша қаржыландыру, мың теңге
download-sum = Барлық жылдардағы сома, мың теңге
download-of-year = { $year } жылғы сома, мың теңге
download-undated = Жылы көрсетілмеген сома, мың теңге
download-suspect-printed = Күмәнді сомалар, басылғандай, мың теңге
download-suspect-likely = Солардың болжамды мәні, мың теңге
download-grants = Гранттар саны
download-places = Танылған аумақтар
download-state = Адам растағаны
download-sample = Ойдан жазылған үлгі
filter-on = Қосулы сүзгілер
filter-off = Сүзгіні алып тастау: { $value }
field-unknown = сала танылмады

## One direction
direction-facts = Негізгі мәліметтер
direction-per-grant = Бір гранттың сомасы, мың теңге
direction-years = Іске асыру жылдары
direction-source = Дереккөзі
direction-source-row = тізбенің { $row }-жолы, { $version }-нұсқа
direction-gone = Бұл бағыт тізбенің қолданыстағы нұсқасында жоқ; мұнда ол болған соңғы нұсқа көрсетілген.
direction-as-printed = Құжатта қалай жазылған
direction-neighbours = Тізбедегі көрші бағыттар
direction-previous = Алдыңғы бағыт
direction-next = Келесі бағыт
promises-targets = Нысаналы индикаторлар
promises-results = Күтілетін нәтижелер

## Lists
lists-title = Бағыттар тізбелері
lists-lede = Тізілімде { $count } тізбе бар.
lists-caption = Жаңалары бірінші
lists-list = Тізбе
lists-issuers = Тапсырыс берушілер
list-without-title = Атауы жазылмаған тізбе
list-additional = қосымша тізбе
list-taken = { $date } қосылды, { $file }
list-approval = Бекітілуі
list-no-approval = Тізбеде бекіту белгісі жоқ
list-no-issuers = кестеде аталмаған
list-approver = бекіту белгісінде:
list-language = Тізбе тілі
list-original = Түпнұсқа файл
list-adds-to = Мына тізбеге қосымша
list-additional-lists = Қосымша тізбелер
list-versions = Нұсқалары
list-version = { $version }-нұсқа, { $date }
list-what-changed = не өзгерді
list-old-version = Бұл – тізбенің { $version }-нұсқасы; ол қазір қолданыста емес.
list-current-version = Қолданыстағы нұсқаны ашу
list-findings = Тұтас тізбені тексеру нәтижелері
list-rows = Тізбедегі бағыттар
list-notes = Кесте астындағы мәтін
list-table = Ресми нысан, { $first }–{ $last }-жолдар, барлығы { $total }
list-money = Қаржыландыру көлемі
list-money-caption = Жолдардың қосындысы мен құжаттағы жиынтық, мың теңге
list-sum-of-rows = Жолдардың қосындысы
list-printed-total = Құжаттағы жиынтық
list-differs = сәйкес келмейді

## Versions
differences-title = Не өзгерді: { $from }-нұсқадан { $to }-нұсқаға
differences-counts = Қосылды: { $added }. Алып тасталды: { $removed }. Өзгерді: { $changed }. Өзгеріссіз: { $unchanged }.
differences-sums = Жылдық сомалар, мың теңге
differences-before = Бұрын
differences-after = Енді
differences-added = Қосылған бағыттар
differences-removed = Алып тасталған бағыттар
differences-changed = Өзгерген бағыттар
differences-cell = Баған
differences-read = оқылғаны:
differences-moved-to = енді { $place }-орында
differences-moved-from = бұрын { $place }-орында
differences-of-version = { $version }-нұсқа
part-number = Нөмірі
part-issuer = Тапсырыс беруші
part-field = Сала
part-direction = Бағыт
part-problem = Мәселе
part-funding = Қаржыландыру көлемі
part-per_grant = Бір гранттың сомасы
part-kind_and_term = Грант түрі мен мерзімі
part-territory = Аумақ
part-target_indicators = Нысаналы индикаторлар
part-expected_results = Күтілетін нәтижелер
part-material_base = Материалдық-техникалық база

## Samples
sample = Бұл – бағдарламамен бірге келетін ойдан жазылған үлгі. Мұндай тізбені ешкім бекітпеген.
sample-mark = үлгі
sample-some = Бағдарламамен бірге келген ойдан жазылған үлгілердегі бағыттар: { $count }, барлығы { $total }; бұл сандарға олар да кірген.

## States and findings
state-machine = бағдарлама оқыған
state-machine-help = Бұл мәнді бағдарлама файлдан оқыды, оны әлі ешкім растаған жоқ
state-unconfirmed = адам әлі растамаған бағыттар: { $unconfirmed }, барлығы { $total }
state-confirmed = { $date } расталды
state-heading-confirmed = атауы, бекіту белгісі және қорытынды сомалары { $date } расталды
state-directions-confirmed = расталған бағыттар: { $confirmed }, барлығы: { $all }
findings-title = Тексеру нәтижелері
findings-none = тексеру ештеңе анықтамады
findings-error = { $count } қате
findings-warning = { $count } ескерту
findings-note = { $count } ескертпе
finding-place = { $row }-жол · { $column }
finding-write = Ұсыныс: { $hint }
pages-label = Беттер
pages-page = { $page }-бет

## Try your file
trial-title = Тізбе файлын тексеру
trial-lede = Бағыттар тізбесінің файлын жүктеңіз: бағдарлама кестені оқып, қосындыларын есептеп, қателерін орнында көрсетеді.
trial-file = Тізбе файлы
trial-help = Word, PDF, скан немесе сурет (PNG, JPEG, TIFF), электрондық кесте, OpenDocument, веб-бет, CSV, мәтін не солардың ZIP мұрағаты, { $limit } МБ-қа дейін. Файлды осында сүйреп әкелуге болады.
trial-read = Тексеру
trial-again = Басқа файлды тексеру
trial-not-stored = Файл сақталмайды: тексеріліп болған соң жадтан өшіріледі. Сканерленген бет, DOC немесе RTF басқа бағдарлама оқып жатқан секундтарда осы сервердің жабық қалтасына жазылады да, содан кейін бірден өшіріледі.
trial-held-how-long = Файл сақталмайды: тексеріліп болған соң жадтан өшіріледі; PDF, скан немесе сурет нәтижені беттерімен салыстыра алуыңыз үшін { $minutes } минут ішінде өшіріледі. Ұзаққа созылған тексерудің нәтижесін де осы уақыт ішінде қайта ашуға болады. Сканерленген бет, DOC немесе RTF басқа бағдарлама оқып жатқан секундтарда осы сервердің жабық қалтасына жазылады да, содан кейін бірден өшіріледі.
trial-many-of-yours = Сіздің файлдарыңыз қазір тексеріліп жатыр. Соларды күтіп, келесісін содан кейін жіберіңіз.
trial-forgotten = Бұл файл енді жадта жоқ. Оны көру үшін қайта жіберіңіз.
trial-reading = { $file } файлы оқылып жатыр
trial-reading-wait = Бет өзі жалғасады. Сканерленген бір бетке бірнеше секунд кетеді; ештеңе сақталмайды.
trial-waiting = { $before ->
    [0] Келесі кезек сіздікі.
   *[other] Сіздің файлыңыздан бұрын { $before } файл оқылады.
 }
trial-reading-begun = Оқу басталды.
trial-reading-page = { $pages } беттің { $page } беті оқылды.
trial-forget = Бұл файлды қазір жадтан өшіру
trial-held = Файл сақталмайды: оны беттерімен салыстыра алуыңыз үшін ол жадта тағы { $minutes } минут тұрады, содан кейін жадтан өшіріледі. Сканерленген бетті тану үшін басқа бағдарламаға керек болғаны жабық қалтада тұрды да, бірден өшірілді.
trial-result-held = Файл сақталмайды, ол жадтан өшірілді. Бұл нәтижені осы беттің мекенжайынан тағы { $minutes } минут бойы қайта ашуға болады, содан кейін ол да жадтан өшіріледі. Сканерленген бетті, DOC немесе RTF файлын оқу үшін басқа бағдарламаға керек болғаны жабық қалтада тұрды да, бірден өшірілді.
trial-reason-held = Файл жадтан өшірілді. Оның неге оқылмағаны осы беттің мекенжайында тағы { $minutes } минут бойы көрсетіледі, содан кейін ол да жадтан өшіріледі.
source-of-row = Файлда
source-picture = Файлдың { $page }-беті: { $row }-бағыттың жолы
source-whole-page = { $page }-бет толығымен, { $row }-бағыттың жолы белгіленген
trial-result = Тексеру нәтижесі: { $file }
trial-in-archive = Мұрағатта: { $file }
trial-refused = Файл оқылмады
trial-no-form = Форма файлсыз немесе басқа түрде келді. Файлды төменнен таңдап, «Тексеру» түймесін басыңыз.
trial-no-file = Файл таңдалмаған. Файлды таңдап, «Тексеру» түймесін басыңыз.
trial-several-files = Бірнеше файл жіберілді. Бір файлды таңдап, «Тексеру» түймесін басыңыз, қалғанын содан кейін тексеріңіз.
trial-too-large = Файл тым үлкен: { $limit } МБ-қа дейінгі файл қабылданады.
trial-over-limit = Файл тым үлкен: { $what ->
        [file_bytes] көлемі { $limit } МБ-тан асады
        [unpacked_bytes] ашылғандағы көлемі { $limit } МБ-тан асады
        [repeated_bytes] қайталанатын мәтіні { $limit } МБ-тан асады
        [rows] кестелерінде { $limit } жолдан көп
        [cells] кестелерінде { $limit } ұяшықтан көп
        [cell_chars] бір ұяшығында { $limit } таңбадан көп
        [nesting] белгілеуі { $limit } деңгейден терең
        [pages] { $limit } беттен көп
        [pixels] бір бетінің суретінде { $limit } нүктеден көп
        [glyphs] бір бетте { $limit } әріптен көп
        [files] мұрағатта { $limit } файлдан көп
        [memory_bytes] оны оқуға { $limit } МБ-тан көп жад керек
        [seconds] оны немесе бір бетін оқу { $limit } секундтан ұзаққа созылады
       *[lists] ішінде { $limit } тізбеден көп
    }. Кішірек файл жүктеңіз: мысалы, суреттерін алып тастаңыз немесе тізбені бөліп сақтаңыз.
trial-tool-missing = { $tool ->
    [libreoffice] Ескі файлдар (DOC, RTF) бұл сайтта оқылмайды. Файлды мәтіндік редакторда ашып, DOCX түрінде сақтаңыз да, соны жіберіңіз.
    [reader] Файлды қазір оқу мүмкін болмады: бағдарламаның файл оқитын бөлігі іске қосылмады. Сәл кейінірек қайталап көріңіз.
   *[tesseract] Сканерленген беттер мен суреттер бұл сайтта оқылмайды. Тізбені DOCX түрінде немесе мәтіні бар, сөздерін белгілеп алуға болатын PDF түрінде жіберіңіз.
 }
trial-broken = Файл толық жетпеді. Қайта жіберіп көріңіз.
trial-busy = Қазір басқа файлдар тексеріліп жатыр. Бір минуттан кейін қайта жіберіңіз.
trial-too-slow = Файлды оқу тым ұзаққа созылып, тоқтатылды. Кішірек файл жіберіңіз.

## Reading errors, on the site and on the command line
read-error-empty = Файл бос.
read-error-unknown-format = Бұл файл { $looks-like ->
        [image] сурет
        [zip-archive] тізбесі жоқ ZIP мұрағаты
        [inner-archive] мұрағат ішіндегі мұрағат
        [spreadsheet] оқылмайтын түрдегі электрондық кесте
        [presentation] презентация
        [opendocument-file] OpenDocument файлы
        [compressed-data] мұрағат
        [xml-document] XML құжаты
       *[other] екілік деректер
    } сияқты. { $looks-like ->
        [image] Оны PNG, JPEG немесе TIFF түрінде сақтап, қайта жүктеңіз.
        [compressed-data] Мұрағаттан тізбенің DOCX не мәтіндік файлын шығарып алып, соны жүктеңіз.
        [inner-archive] Оны шығарып алып, бөлек жүктеңіз.
        [spreadsheet] Оны XLSX түрінде сақтап, қайта жүктеңіз.
       *[other] Мәтін, Word пен OpenDocument құжаттары, PDF, суреттер, электрондық кестелер, веб-беттер және солардың ZIP мұрағаттары оқылады; файлды осы түрлердің бірінде сақтап, қайта жүктеңіз.
    }
read-error-over-limit = Файл тым үлкен: { $what ->
        [file_bytes] көлемі { $limit } байттан асады
        [unpacked_bytes] ашылғандағы көлемі { $limit } байттан асады
        [repeated_bytes] қайталанатын мәтіні { $limit } байттан асады
        [rows] кестелерінде { $limit } жолдан көп
        [cells] кестелерінде { $limit } ұяшықтан көп
        [cell_chars] бір ұяшығында { $limit } таңбадан көп
        [nesting] белгілеуі { $limit } деңгейден терең
        [pages] { $limit } беттен көп
        [pixels] бір бетінің суретінде { $limit } нүктеден көп
        [glyphs] бір бетте { $limit } әріптен көп
        [files] мұрағатта { $limit } файлдан көп
        [memory_bytes] оны оқуға { $limit } байттан көп жад керек
        [seconds] оны немесе бір бетін оқу { $limit } секундтан ұзаққа созылады
       *[lists] ішінде { $limit } тізбеден көп
    }. { $what ->
        [glyphs] Бетті бірнеше бетке бөліңіз: бұл шек тұрақты.
        [repeated_bytes] Файлды бөліп беріңіз: бұл шек тұрақты.
       *[other] Файлды бөліп беріңіз немесе шекті баптауда өзгертіңіз.
    }
read-error-damaged = Файл бүлінген: { $kind ->
        [locked] ол құпиясөзбен жабылған немесе белгісіз тәсілмен қапталған. Құпиясөзін алып, DOCX түрінде қайта сақтаңыз.
        [no-document] ішінде құжат мәтіні жоқ. Оны мәтіндік редакторда ашып, DOCX түрінде қайта сақтаңыз.
        [forbidden-dtd] ішінде рұқсат етілмейтін құжат түрінің сипаттамасы (DTD) бар. Оны мәтіндік редакторда ашып, қайта сақтаңыз.
        [too-much-markup] ішіндегі белгілеу кез келген құжаттағыдан көп. Оны мәтіндік редакторда ашып, қайта сақтаңыз.
        [too-many-attributes] бір белгінің атрибуттары тым көп. Оны мәтіндік редакторда ашып, қайта сақтаңыз.
        [broken-markup] ішкі белгілеуі бұзылған ({ $line }-жол, { $column }-таңба). Оны мәтіндік редакторда ашып, қайта сақтаңыз.
       *[cut-off] ол толық емес немесе қаптамасынан шығарылмайды. Файлды қайта жүктеп алыңыз немесе қайта сақтаңыз.
    }
read-error-tool = { $why ->
        [missing] { $tool ->
            [libreoffice] Мұндай файлдар LibreOffice көмегімен оқылады, ал ол мұнда орнатылмаған. Файлды DOCX түрінде сақтаңыз немесе LibreOffice орнатыңыз (қалай екенін `bagyt doctor` айтады).
            [reader] Файлды қазір оқу мүмкін болмады: бағдарламаның файл оқитын бөлігі іске қосылмады. Сәл кейінірек қайталап көріңіз.
           *[tesseract] Сканерленген беттер қазақ және орыс тілдерінің деректері бар Tesseract көмегімен оқылады, ал ол мұнда орнатылмаған. Тізбенің DOCX файлын немесе мәтіні бар PDF файлын табыңыз не Tesseract орнатыңыз (қалай екенін `bagyt doctor` айтады).
        }
        [not-apart] Мұндай файлдарды LibreOffice ашады, ал оны мұнда желіден оқшаулау мүмкін емес, сондықтан файл ашылмады. Файлды мәтіндік редакторда ашып, DOCX түрінде сақтаңыз да, соны жүктеңіз.
        [too-slow] Басқа бағдарлама файлмен тым ұзақ жұмыс істеп, тоқтатылды. Файлды бөліңіз немесе DOCX түрінде сақтаңыз.
        [refused] Басқа бағдарлама файлды аша алмады. Оны мәтіндік редакторда ашып, DOCX түрінде сақтаңыз.
       *[stopped] { $tool ->
            [reader] Оқу аяқталмай тоқтатылды. Қайталап көріңіз.
           *[other] Басқа бағдарлама файлмен жұмыс істеп жатып тоқтап қалды. Файлды бөліңіз немесе DOCX түрінде сақтаңыз.
        }
    }
read-error-broken = Бағдарлама бұл файлды оқи алмай, тоқтап қалды; бұл – бағдарламаның қатесі, файл оқылмады. Оны басқа түрде (DOCX, PDF) сақтап, қайталап көріңіз.
read-error-pictures = Құжатта мәтін емес, беттердің суреті тұр: құжат ішіндегі суреттер танылмайды. Оларды PDF, PNG немесе JPEG етіп сақтап, сол файлды жіберіңіз.
read-error-no-list = Файлдан бағыттар тізбесі табылмады: бағыт, сала немесе қаржыландыру бағандары бар кесте жоқ. Бұл тізбенің өз файлы екенін тексеріңіз. Фотосурет немесе скан болса, оны анығырақ етіп (300 dpi немесе одан жоғары, кесте толық әрі қисаймай) қайта түсіріңіз не тізбенің DOCX файлын алыңыз.
read-error-archive = Мұрағаттың бірде-бір файлынан тізбе табылмады. Олардың біріншісі, { $file }: { $detail }
left-out-of-archive = { $file } файлы өткізіп жіберілді. { $detail }

## Errors
error-not-found = Мұндай бет жоқ
error-not-found-what = Мекенжайда қате болуы мүмкін немесе бұл жазба тізілімде болмаған.
error-not-found-next = Мына беттерден бастап көріңіз:
error-bad-address = Мекенжайды түсіну мүмкін болмады
error-bad-address-what = Мекенжайдың «{ $value }» деген бөлігін оқу мүмкін болмады.
error-bad-address-next = Сүзгіні осы беттерден таңдаңыз:
error-bad-value = Мекенжайда түсініксіз мән бар
error-bad-value-what = Мекенжайдағы бір мән түсініксіз болғандықтан, ештеңе таңдалмады.
error-bad-value-said = { $filter }: «{ $value }»
error-bad-value-next = Сүзгіні осы беттерден таңдаңыз:
expects-words = Әрпі немесе цифры бар сөз жазыңыз.
expects-year = Жылды төрт цифрмен жазыңыз, мысалы, 2026.
expects-amount = Соманы мың теңгемен, цифрмен жазыңыз, мысалы, 12500 немесе 12,5.
expects-choice = Сүзгі ұсынатын мәндердің бірін таңдаңыз.
expects-page = Беттің нөмірін жазыңыз: 1, 2, 3 және т. б.
page-number = Беттің нөмірі
error-many-words = Іздейтін сөз тым көп
error-many-words-what = Бір жолда { $value } сөзден артық ізделмейді.
error-many-words-next = Осы беттерде азырақ сөз жазыңыз:
error-wrong-method = Бұл мекенжай мұндай сұрауды қабылдамайды
error-wrong-method-what = Бет бар, бірақ ол мұндай сұрауға жауап бермейді. Көбіне бұл форма басқа мекенжайға жіберілгенде болады.
error-wrong-method-next = Бетті сілтеме арқылы ашыңыз, мына беттерден бастаңыз:
error-foreign = Форма басқа сайттан жіберілген
error-foreign-what = Қауіпсіздік үшін мұнда тек осы сайттың өз формалары қабылданады. Ештеңе оқылған да, сақталған да жоқ.
error-foreign-next = Бетті осы сайттан ашып, форманы қайта жіберіңіз:
error-long-words = Іздеу тым ұзын
error-long-words-what = { $value } таңбадан артық ізделмейді.
error-long-words-next = Осы беттерде азырақ сөз жазыңыз:
error-two-readings = Соманы екі түрлі оқуға болады
error-two-readings-what = «{ $value }» дегендегі үтір бүтін мен бөлшекті де, мыңдықтарды да бөлуі мүмкін.
error-two-readings-how = { $whole } мың теңге болса, { $whole } деп, { $part } мың теңге болса, { $part } деп жазыңыз.
error-two-readings-next = Соманы мына беттердегі сүзгіге жазыңыз:
error-same-version = Нұсқа өзімен салыстырылмайды
error-same-version-what = Екі жағында да { $value }-нұсқа аталған, сондықтан салыстыратын ештеңе жоқ.
error-same-version-next = Тізбенің бетінен екі түрлі нұсқаны таңдаңыз; басқа беттер:
error-no-filter = Мекенжайдағы сүзгі белгісіз
error-no-filter-what = «{ $value }» деген сүзгі жоқ, сондықтан файл сұралғаннан кең болар еді. Сүзгілер: words, year, field, issuer, region, term, language, findings, least, most; реті: order.
error-no-filter-next = Файлды мына беттерден жүктеңіз:
paper-title = Тізбе құжат түрінде
paper-note = Тізілімдегі деректер бойынша қайта жасалады; бекітілген түпнұсқаның мәтіні күшінде болады.
paper-form-docx = түзетіп, қол қоюға
paper-form-pdf = басып шығарып, сақтауға
paper-form-xlsx = сомалары мен ескертулері бар кітап
paper-form-html = браузерде оқуға
paper-form-csv = мәндер кестесі
paper-form-json = бағдарламаларға
paper-other = Басқа тілде, бір тапсырыс берушінің бөлігі, үзінді немесе өзгерістер
paper-form = Файл
paper-languages = Нысан тілі
paper-languages-printed = Басылғандай
paper-languages-kk = Қазақша
paper-languages-ru = Орысша
paper-languages-both = Қазақша және орысша
paper-customer = Тапсырыс беруші
paper-customer-all = Барлық тапсырыс берушілер
paper-rows = Үзіндінің жолдары
paper-rows-help = Жолдардың тізбедегі реттік нөмірлері, мысалы 1-3, 5. Көрсетілмесе – барлық жолдар.
paper-since = Өзгерістерді белгілеу
paper-since-none = Белгілемеу
paper-since-version = { $version }-нұсқадан кейінгі
paper-download = Құжатты жүктеп алу
paper-bad-form = «{ $value }» деген файл түрі жоқ: docx, pdf, xlsx, html, csv немесе json деп жазыңыз.
paper-bad-languages = «{ $value }» нысан тілі емес: kk, ru немесе both деп жазыңыз не алып тастаңыз.
paper-bad-customer = «{ $value }» тапсырыс беруші емес: оның тізбедегі реттік нөмірін жазыңыз, мысалы 2.
paper-bad-rows = «{ $value }» жолдарды атамайды: 1-ден басталатын нөмірлер мен олардың аралығын жазыңыз, мысалы 1-3, 5.
paper-bad-both = Үзінді не жолдардан, не бір тапсырыс беруші бойынша жасалады: тапсырыс берушіні немесе «{ $value }» жолдарын алып тастаңыз.
paper-bad-version = «{ $value }» нұсқа емес: оның нөмірін жазыңыз, мысалы 2.
paper-bad-since = «{ $value }» нұсқа емес: оның нөмірін жазыңыз, мысалы 1.
paper-no-version = Тізбеде { $version }-нұсқа жоқ; нұсқалары 1-ден { $last }-ге дейін.
paper-same-version = { $version }-нұсқаны өзімен салыстыруға болмайды; одан бұрынғысын таңдаңыз.
paper-part-of-comparison = Өзгерістер тізбенің тұтасында ғана белгіленеді: тапсырыс беруші мен жолдарды алып тастаңыз.
paper-no-customer = Нөмірі { $number } тапсырыс беруші жоқ; тізбеде аталғаны – { $last }.
paper-no-rows = Тізбеде мынадай жолдар жоқ: { $rows }. Олар 1-ден бастап саналады, барлығы – { $last }.
paper-long-cell = Кітап ұяшығына { $most } таңба сыяды, ал { $row }-жолда { $letters } таңба бар. Басқа файлды таңдаңыз.
paper-broken = Құжатты құрастыру мүмкін болмады. Басқа файлды таңдаңыз; қате журналымызға жазылды.
error-not-issued = Мұндай құжат жоқ
error-not-issued-what = Тізбе тізілімде бар, бірақ сұралған түрде шығарылмайды.
error-not-issued-list = Тізбеге және оның құжаттарына
error-not-issued-next = Немесе мына беттерге өтіңіз:
error-register = Бетті көрсету мүмкін болмады
error-register-what = Қате бізде, сізде емес. Хабарласқанда мына белгіні айтыңыз: { $value }.
error-register-next = Бір минуттан кейін қайта ашып көріңіз немесе мына беттерге өтіңіз:
error-downloads = Жүктеулер тым көп
error-downloads-what = Қазір бірден жіберуге болатын файлдардың бәрі жіберіліп жатыр. Сіз сұраған файл жоғалған жоқ.
error-downloads-next = Бір минуттан кейін қайта жүктеп көріңіз немесе мына беттерге өтіңіз:
error-slow = Бет уақытында дайын болмады
error-slow-what = Сайтқа қазір сұрау тым көп түсіп жатыр. Сіз іздеген дерек жоғалған жоқ.
error-slow-next = Бір минуттан кейін қайта ашып көріңіз немесе мына беттерге өтіңіз:

## Rules
rules-title = Қағидалар және олардың дереккөздері
rules-lede = Тексеру мына мәндерге сүйенеді. Әрқайсысының дереккөзі мен қаншалықты анық екені көрсетілген; анықталмаған мәндер кестеден кейін бөлек берілген, тексеру оларға сүйенбейді.
rules-version = Қағидалар деректері { $version } жаңартылды
rules-former = Бұрынғы қағидалар
rules-not-known = Анықталмаған мәселелер
rules-caption = Мәндер, анықтығы және дереккөзі
rules-value = Не туралы
rules-says = Мәні
rules-certainty = Анықтығы
rules-source = Дереккөзі
rules-unknown = белгісіз
rules-in-force = Қолданылу мерзімі
rules-days = { $from } – { $until }
rules-days-since = { $from } бастап
rules-term = { $kind } грант: мерзімі
rules-funded-years = { $kind } грант: неше жыл қаржыландырылады
rules-limit = { $kind } грант: сомасы
rules-months = { $from }–{ $until } ай
rules-mrp-between = { $floor }–{ $ceiling } АЕК
rules-mrp-from = { $floor } АЕК-тен бастап
rules-period-working_days = { $count } жұмыс күні
rules-period-calendar_days = { $count } күнтізбелік күн
rules-period-months = { $count } ай
rules-places = { $kind } грант: аумақтардың ең аз саны
rules-compared = Шекті мөлшермен салыстырылатын сома
rules-compared-first_year = бірінші жылдың сомасы
rules-compared-whole_sum = гранттың жалпы сомасы
rules-applications = Бір ұйым беретін өтінімдер саны
rules-unlimited = шектелмеген
rules-at-most = ең көбі { $count }
rules-stages = Іріктеу кезеңдерінің саны
rules-commission = Сараптама комиссиясы мүшелерінің саны
rules-odd = { $count }, тақ сан
rules-quorum = Кворум
rules-closing = Өтінім қабылдау аяқталатын сағат (Астана уақыты)
rules-mrp = Айлық есептік көрсеткіш
rules-mrp-caption = Жылдар бойынша, теңге
certainty-verified = оқылған
certainty-verified_old = бұрынғы қағидалардан оқылған
certainty-inferred = құжаттардан қорытылған
certainty-general_knowledge = жалпы белгілі, тексеруді қажет етеді
certainty-verified-means = көрсетілген дереккөздің мәтінінен оқылған
certainty-verified_old-means = бұрынғы қағидалардың мәтінінен оқылған; қазіргі тәртіп туралы тек болжам
certainty-inferred-means = нақты құжаттардағы күндерден, сомалардан немесе сөздерден қорытылған
certainty-general_knowledge-means = жалпыға белгілі дерек; актінің мәтіні ашылмаған, адам тексеруі қажет
certainty-not_found = табылмады
period-public_discussion = Тізбе жобасын жария талқылау, кемінде
period-list_approval = Тізбені бекіту, бюджет бекітілгеннен кейін
period-intake_short = Өтінім қабылдау: қысқа мерзімді гранттар
period-intake_medium = Өтінім қабылдау: орта мерзімді гранттар
period-intake_long = Өтінім қабылдау: ұзақ мерзімді гранттар
period-compliance_check = Талаптарға сәйкестігін тексеру
period-correction_window = Өтінімді пысықтау
period-scoring = Сарапшылардың бағалауы
period-publication_of_results = Нәтижелерді жариялау
period-contract_signing = Шартқа қол қою
period-interim_report = Аралық есеп
period-final_report = Қорытынды есеп
period-return_of_money = Қаражатты қайтару
calendar-title = Жұмыс күндерінің күнтізбесі
calendar-lede = Мереке күндерінің қайдан алынғаны және қаншалықты анық екені төменде көрсетілген. Жыл сайын ауыстырылатын демалыс күндерін жауапты қызметкер енгізіп, ресми күнтізбемен салыстырып растайды; оған дейін жыл расталмаған болып тұрады.
calendar-contradiction = Енгізілген күндер бір-біріне қайшы; жұмыс күндері есептелмейді.
calendar-caption = Қай жылдар расталған
calendar-state = Күйі
calendar-confirmed = расталған
calendar-unconfirmed = расталмаған
calendar-days-off = Мерекелер
calendar-carried = ауыстырылған
calendar-moved = Ауыстырылған күндер
calendar-off = Демалыс:
calendar-working = Жұмыс күні:

## Таңдалған бағыттар кестесі, сұраулар шегі
workbook-directions = Бағыттар
workbook-about = Файл туралы
workbook-selection = Не таңдалды
workbook-everything = Тізілімдегі барлық бағыттар
workbook-count = Бағыттар саны
workbook-moment = Тізілімнің жай-күйі
workbook-moment-value = { $time } (Астана), журналдың { $entry }-жазбасы
workbook-moment-none = әзірге ештеңе енгізілмеген
workbook-address = Таңдаудың мекенжайы
workbook-suspect = Күмәнді сомалар
workbook-suspect-means = Басқа өлшем бірлігімен немесе қатемен басылған болуы мүмкін сома. Ол сома бағандарының ешқайсысына кірмейді: қатарында басылғандай түрі және болжамды мәні берілген. Екеуінің қайсысын есептеуді бағанды қосатын адам шешеді.
workbook-confirmed = Тізбелерді кім оқыды
workbook-official = Ресми мәтін
workbook-long = Ұзын мәтіндер
workbook-long-means = Бір ұяшыққа 32 767 таңбадан артық сыймайды; одан ұзын мәтін мұнда «…» белгісімен аяқталады, ал толық мәтіні CSV және JSON файлдарында.
error-too-many = Сұраулар тым көп
error-too-many-what = Сіздің мекенжайыңыздан бір оқырманға керегінен көп сұрау келді. Сайт сізге { $value } секундтан кейін қайта жауап береді.
error-too-many-next = Сәл күтіп, мына беттерден жалғастырыңыз:
## Onward from home
home-onward = Әрі қарай:
home-onward-year = { $year } жыл салалар мен өңірлер бойынша
home-onward-largest = ең ірі сомалар
home-onward-findings = тексеру нәтижелері бар бағыттар
home-onward-trial = өз тізбеңізді тексеру

## The view
view-contrast = Ірі қаріп, жоғары контраст
view-usual = Қалыпты көрініс

## On paper
foot-address = Осы беттің сайттағы мекенжайы: { $address }

## Ways out
ways-out = Сүзгілердің бірін алып тастасаңыз, мыналар табылады:
ways-out-without = «{ $filter }» сүзгісінсіз – { $count } бағыт
error-near = Мүмкін, сізге осы бет керек шығар:
error-refused = Сұрау қабылданбады
error-refused-what = Сайт бұл сұрауды оқи алмады (HTTP { $value }). Ештеңе сақталған жоқ.
error-refused-next = Бетті сілтеме арқылы қайта ашыңыз немесе осы жерден бастаңыз:
