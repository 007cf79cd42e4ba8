### Sources, citing, licence, reported mistakes, method.

## What a page rests on
trust-title = Бұл деректер қайдан алынған
trust-source = Дереккөзі
trust-taken = Тізілімге қосылған уақыты
trust-read = Кім оқыған, кім растаған
trust-direction-by-machine = Бағдарлама оқыған; адам әлі растаған жоқ.
trust-by-machine = Бағдарлама оқыған; адам растамаған мәндер болуы мүмкін.
trust-confirmed = { $date } растаған: { $name }
trust-confirmed-erased = { $date } расталған, растаған адамның аты өшірілген
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
