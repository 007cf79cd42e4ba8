### Selections by subject, comparisons, neighbours, the life of a direction.

## Shares
shares-directions = { $name }: { $count } бағыт
shares-money = { $name }: { $amount } мың теңге

## All regions, fields, customers, years
subject-kinds = Тізілімді басқаша қарау
subject-all-region = Өңірлер
subject-all-field = Салалар
subject-all-issuer = Тапсырыс берушілер
subject-all-year = Жылдар
subject-lede-region = Тізілімдегі { $directions } бағытта { $count } аумақ аталған. Бағыт әр аумағында толық сомасымен есептелген.
subject-lede-field = Заңда { $fields } сала аталған; тізілімдегі { $directions } бағыт { $count } салаға жатады.
subject-lede-issuer = Тізілімде { $count } тапсырыс берушінің { $directions } бағыты бар; қаражаты көбі бірінші.
subject-lede-year = Тізілімде { $directions } бағыт бар, олар { $count } жылды қамтиды. Бірнеше жылға арналған бағыт әр жылда сол жылдың сомасымен есептелген.
subject-caption-region = 17 облыс пен 3 қала, одан кейін аудандар мен елді мекендер
subject-caption-field = Заңдағы ретпен
subject-caption-issuer = Ең ірі сомалар бірінші
subject-caption-year = Осы жылды қамтитын бағыттар және сол жылдың сомасы

## One region, field, customer or year
subject-title = { $name }: мемлекеттік гранттар
subject-title-year = { $name } жылғы мемлекеттік гранттар
subject-answer = { $directions } бағыт, { $grants } грант, барлығы { $sum } мың теңге ({ $years }).
subject-answer-year = { $directions } бағыт, { $grants } грант: осы жылы { $sum } мың теңге, бұл бағыттардың барлық жылдарында { $whole } мың теңге ({ $years }).
subject-without-grants = { $count } бағытта гранттар саны көрсетілмеген
subject-with-findings = тексеру нәтижелері бар бағыт
subject-empty = Тізілімде бұл бойынша әзірге бағыт жоқ. Басқа беттерді қараңыз немесе файлыңызды тексеріңіз.
subject-all-directions = Осы бағыттардың барлығы
subject-largest = Ең ірі бағыттар
subject-largest-caption = Ең ірі сомалар бірінші; күмәнді сомалар болжамды мәнімен алынды
subject-newest = Соңғы тізбелер
subject-by-year-all = Қаржыландыру жылдар бойынша
subject-by-year-of-year = Осы бағыттар жылдар бойынша: жылды қамтитын бағыттар және сол жылдың сомасы
subject-by-region = Қаржыландыру аумақтар бойынша
subject-by-issuer = Қаржыландыру тапсырыс берушілер бойынша
subject-several-places = { $count } бағытта бірнеше аумақ аталған, мұндай бағыт әр аумақта толық сомасымен есептелген, сондықтан аумақтар бойынша сомалардың қосындысы жалпы сомаға тең емес.
subject-several-here = бұлардың { $count } бағытында бірнеше аумақ аталған: мұнда толық сомасымен есептелген
places-in-oblast = Аудан немесе елді мекен қай облысқа қарайтыны белгілі болса, сол облыста да есептелген.
subject-further = Тағы { $count }
subject-not-shown = Тағы { $count } атау мұнда көрсетілмеген; барлығы мына бетте:
subject-change = Не өзгерді: { $before } және { $now }
subject-change-none = { $before } және { $now } жылдардың бірінде тізілімде мұндай бағыт жоқ, сондықтан салыстыру мүмкін емес.
subject-change-caption = Жылды қамтитын бағыттар және сол жылдың сомасы; күмәнді сомалар айырмаға қосылмаған; ең үлкен өзгерістер бірінші
subject-change-what = Көрсеткіш
subject-difference = { $what }: айырма
issuer-unknown = тапсырыс беруші аталмаған

## Comparing
compare-title = Салыстыру
compare-lede = Екіден төртке дейін таңдап, қатар қойып қараңыз: бағыттар, гранттар, сомалар, түрлері, салалары, тексеру нәтижелері.
compare-one-more = Біреуі таңдалды. Қатар қою үшін кемінде тағы біреуін таңдаңыз.
compare-kinds = Нені салыстыру керек
compare-choose-region = Өңірлерді салыстыру
compare-choose-field = Салаларды салыстыру
compare-choose-issuer = Тапсырыс берушілерді салыстыру
compare-choose-year = Жылдарды салыстыру
compare-with-region = Басқа өңірмен салыстыру
compare-with-field = Басқа саламен салыстыру
compare-with-issuer = Басқа тапсырыс берушімен салыстыру
compare-with-year = Басқа жылмен салыстыру
compare-with-direction = Осы бағытты басқалармен салыстыру
compare-nth = { $number }-таңдау
compare-nth-too = { $number }-таңдау, қажет болса
compare-none = Таңдалмаған
compare-year = Қай жыл бойынша
compare-all-years = Барлық жылдар
compare-offered = Мұнда қаражаты ең көп { $offered } тапсырыс беруші ұсынылған, барлығы { $all }. Қалғанын өз бетінен салыстыруға болады:
compare-show = Салыстыру
compare-directions-how = Бағыттарды да салыстыруға болады: кестеде екіден төртке дейін белгілеп, «Белгіленгенді салыстыру» түймесін басыңыз.
compare-mixed = Мекенжайда түрі әртүрлі нәрселер аталған. Тек өңірлерді, тек салаларды, тек тапсырыс берушілерді немесе тек жылдарды таңдаңыз.
compare-too-many = Мекенжайда { $value } нәрсе аталған. Қатарға төртеуден артық сыймайды; төртеуін немесе азырақ таңдаңыз.
compare-unknown = Тізілімде «{ $value }» жоқ. Төмендегі атаулардан таңдаңыз.
compare-of = Салыстыру: { $names }
compare-of-in-year = Салыстыру, { $year } жыл: { $names }
compare-of-year = { $year } жылды қамтитын бағыттар және тек { $year } жылдың сомалары.
compare-of-all-years = Тізілімдегі барлық бағыттар және олардың барлық жылдардағы сомалары.
compare-caption = Қатар қойылған; бағыттар мен сомалар өздерін құрайтын бағыттарға апарады
compare-money = Сома
compare-grants = Гранттар саны
compare-invented = Ойдан жазылған үлгілерден, бағыт
compare-mean = Бір гранттың орташа сомасы
compare-mean-of = { $directions } бағыт, { $grants } грант бойынша
compare-mean-caveat = Бір гранттың орташа сомасы – бағыттың сомасы оның гранттар санына бөлінген; гранттар саны көрсетілген және күмәнді сомасы жоқ бағыттар ғана алынды. Бір жылдық және үш жылдық гранттар бірге алынған, сондықтан түрлеріне де қараңыз. Мың теңгеге дейін дөңгелектелген.
compare-mean-caveat-year = Бір гранттың орташа сомасы – бағыттың сол бір жылғы сомасы оның барлық гранттарының санына бөлінген; гранттар саны көрсетілген және сол жылы күмәнді сомасы жоқ бағыттар ғана алынды. Бірнеше жылдық грантқа басқа жылдары да қаржы бөлінеді, сондықтан бұл гранттың толық сомасы емес. Мың теңгеге дейін дөңгелектелген.
compare-places-caveat = Бірнеше аумақта іске асырылатын бағыт әр аумақта толық сомасымен есептелген: мұндай сомаларды қосуға болмайды.
compare-others = Басқасын салыстыру
compare-directions = { $count } бағытты салыстыру
compare-same = Барлығында бірдей
compare-different = Айырмашылығы
compare-directions-caption = Ресми нысандағы ретпен
compare-choose-others = Басқа бағыттарды таңдау
compare-take-away = Алып тастау: { $direction }
compare-away = алып тастау
compare-state = Күйі
compare-tick = Қатар қою үшін бірден үшке дейін бағытты белгілеңіз.
compare-chosen = Белгіленгенді салыстыру
compare-chosen-help = Екіден төртке дейін бағытты белгілеңіз.
compare-choose = Салыстыру
compare-this = Салыстыру: { $direction }

## Directions alike
alike-title = Ұқсас бағыттар
alike-none = Басқа тізбелерде осы тапсырыс берушінің бағыты, осы саладағы осы аумақтардың бағыты да, осы сала мен грант түріндегі басқа аумақтың бағыты да табылмады.
alike-none-issuer = Басқа тізбелерде осы тапсырыс берушінің бағыты табылмады. Саласы танылмағандықтан, сала бойынша ізделмеді.
alike-none-field = Басқа тізбелерде осы саладағы осы аумақтардың бағыты да, осы сала мен грант түріндегі басқа аумақтың бағыты да табылмады. Тапсырыс берушісі аталмағандықтан, ол бойынша ізделмеді.
alike-none-unknown = Бұл бағыттың тапсырыс берушісі аталмаған, саласы танылмаған, сондықтан ұқсас бағыттар ізделмеді.
alike-issuer = Осы тапсырыс берушінің басқа тізбелердегі бағыттары
alike-issuer-why = Тапсырыс беруші бойынша таңдалды; алдымен сол саладағылары, одан кейін жақын жылдардағылары.
alike-place = Осы саладағы, осы аумақтардағы бағыттар
alike-place-why = Сала мен аумақ бойынша таңдалды; жақын жылдары бірінші.
alike-elsewhere = Осы саладағы, осы грант түріндегі, басқа аумақтардағы бағыттар
alike-elsewhere-why = Сала мен грант түрі бойынша басқа аумақтардан таңдалды; жақын жылдары бірінші.

## The life of a direction
life-title = Тізбеден тиімділікті бағалауға дейін
life-now = қазір осында
life-list = Бағыттар тізбесі
life-stored = Тізілімге { $date } енгізілді.
life-unconfirmed = Бағдарлама оқыған; адам әлі растаған жоқ.
life-confirmed = Адам { $date } растады.
life-gone = Тізбенің қолданыстағы нұсқасынан алып тасталған.
life-approval = Тізбенің бекітілуі
life-approved = { $date } бекітілді.
life-approved-by = Құжат № { $number }.
life-approval-blank = Бекіту белгісінде күні де, нөмірі де жоқ.
life-contest = Конкурс
life-applications = Өтінімдер
life-assessment = Сарапшылардың тәуелсіз бағалауы
life-contract = Грант беру туралы шарт
life-reports = Есептер
life-evaluation = Тиімділігін бағалау
life-not-recorded = Мұнда әлі жазылмаған.
