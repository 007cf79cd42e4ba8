### Sources, citing, licence, reported mistakes, method.

## What a page rests on
trust-title = Бұл деректер қайдан алынған
trust-source = Дереккөзі
trust-taken = Тізілімге қосылған уақыты
trust-read = Кім оқыған, кім растаған
trust-direction-by-machine = Бағдарлама оқыған; адам әлі растаған жоқ.
trust-by-machine = Бағдарлама оқыған; адам растамаған мәндер болуы мүмкін.
trust-confirmed = { $date } растаған: { $name }
trust-confirmed-erased = { $date } расталған, растаған қызметкердің аты өшірілген
trust-rows-confirmed = Адам растаған бағыттар: { $confirmed }, барлығы: { $all }.
trust-heading = Атауы, бекіту белгісі және қорытынды сомалары
trust-directions = Бағыттар: { $count }
trust-as-of = Тізілімнің қай сәттегі күйі
trust-journal = Астана уақыты; журналдағы жазбалар: { $entries }, соңғысының хеші
trust-nothing-written = Тізілімге әлі ештеңе жазылмаған
trust-permanent = Тұрақты мекенжайы
trust-pinned = Дәл осы нұсқаның мекенжайы
trust-licence = Деректер лицензиясы
trust-licence-note = Лицензия тізілімнің құрамына қатысты. Тізбелердің өзі – мемлекеттік органдардың ресми құжаттары; біздің түсінуімізше, олар авторлық құқықпен қорғалмайды, бірақ бұл заңгермен тексерілмеген.
trust-report = Қате туралы хабарлау
trust-method = Тізбелер қалай оқылады және қаншалықты дәл

## Versions of a direction
version-older = Бұл – бағыттың { $version }-нұсқадағы күйі. Одан жаңасы бар: { $newest }-нұсқа.
version-newest = Ең жаңа нұсқаны ашу
version-changed = өзгерген ұяшықтар: { $cells }
version-same = бұл бағыт өзгермеген

## How to cite
cite-title = Қалай сілтеме жасау керек
cite-register = «Бағыт» – мемлекеттік гранттар бағыттарының тізілімі
cite-with-author = { $author }. { $title }. { $detail }. { $register }; тізілімнің { $moment } сәтіндегі күйі (журналдың { $entries }-жазбасы). { $address }
cite-without-author = { $title }. { $detail }. { $register }; тізілімнің { $moment } сәтіндегі күйі (журналдың { $entries }-жазбасы). { $address }
cite-note = { $detail }; тізілімнің { $moment } сәтіндегі күйі, журналдың { $entries }-жазбасы
cite-row = «{ $list }», { $row }-жол, { $version }-нұсқа ({ $date } қосылған)
cite-version = { $version }-нұсқа ({ $date } қосылған)
cite-all = Тізілімдегі барлық бағыттар
cite-selection = Таңдалған бағыттар ({ $filters })
cite-figure = Бағыттар: { $directions }, сомасы { $sum } мың теңге

## Reporting a mistake
report-title = Қате туралы хабарлау
report-lede = Тізбеде, бағытта немесе тексеру нәтижесінде бір нәрсе дұрыс оқылмаған ба? Жазып жіберіңіз: қызметкер оны түпнұсқамен салыстырады.
report-about = Не туралы
report-wrong = Не дұрыс емес
report-wrong-help = { $least }–{ $most } таңба. Жеке деректерді жазбаңыз.
report-should_say = Қалай болуы керек (міндетті емес)
report-should_say-help = Түпнұсқада қалай жазылғанын көрсетсеңіз, тексеру тезірек болады. { $most } таңбаға дейін.
report-contact = Сізбен қалай байланысуға болады (міндетті емес)
report-contact-help = Электрондық пошта немесе телефон. Мұны тек қызметкерлер көреді, сайтта көрсетілмейді.
report-send = Жіберу
report-what-next = Хабарламаның мәтіні сайтта жарияланбайды. Бетте тек неше хабарлама жауап күтіп тұрғаны көрсетіледі.
report-refused = Хабарлама сақталған жоқ
report-missing = не дұрыс емес екенін жазыңыз
report-short = { $letters } таңба жазылған, кемінде { $limit } таңба керек; толығырақ жазыңыз
report-long = { $letters } таңба жазылған, ең көбі { $limit } таңба; қысқартыңыз
report-no-form = Форма толық келмеді. Төмендегі өрістерді толтырып, қайта жіберіңіз.
report-no-room = Қазір хабарлама тым көп, жаңалары қабылданбайды. Жазғаныңыз төменде тұр: бір сағаттан кейін қайта жіберіңіз.
report-finding = Бұл ескертпе қате ме? Хабарлаңыз
reported-title = № { $number } хабарлама
reported-at = Келген уақыты
reported-state = Күйі
reported-waiting = сақталды, жауап күтіп тұр
reported-next = Рахмет, хабарлама сақталды. Енді қызметкер оны түпнұсқамен салыстырады: қате расталса, тізбенің түзетілген нұсқасы шығады, бұрынғы нұсқасы өз мекенжайында қалады.
reported-keep = Жауап осы бетте шығады. Нөмірін жазып алыңыз: { $number }.
reported-answered = жауап берілді { $date }: { $name }
reported-answered-erased = жауап берілді { $date }, жауап берген қызметкердің аты өшірілген
reports-waiting = жауап берілмеген хабарламалар: { $count }

## Reports in the terminal
reports-none = Қате туралы ешкім хабарлаған жоқ.
reports-none-open = Жауап күтіп тұрған хабарлама жоқ.
reports-head = № { $number } хабарлама, { $date }
reports-list = тізбе: { $title } ({ $list }, { $version }-нұсқа)
reports-direction = бағыт: { $direction } ({ $id })
reports-finding = тексеру нәтижесі туралы, реті бойынша: { $finding }
reports-should-say = Қалай болуы керек
reports-contact = Хабарлаушымен байланыс
answer-done = № { $number } хабарламаға жауап берілді; сайт оны көрсетеді.
answer-none = Жауап берілген жоқ
answer-no-report = № { $number } хабарлама жоқ
answer-before = № { $number } хабарламаға жауап бұрын берілген
answer-empty = жауапта сөз болуы керек
answer-long = жауап тым ұзын: { $letters } таңба, ең көбі { $limit }
