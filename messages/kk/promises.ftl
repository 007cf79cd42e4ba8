### What directions promise in numbers.

## Units, as headings
unit-person = Адамдар
unit-family = Отбасылар
unit-event = Іс-шаралар
unit-grant = Шағын гранттар
unit-tenge = Теңге
unit-view = Қаралымдар
unit-subscriber = Жазылушылар
unit-organisation = Ұйымдар
unit-video = Бейнероликтер
unit-publication = Жарияланымдар
unit-material = Материалдар
unit-banner = Баннерлер
unit-billboard = Билбордтар
unit-brochure = Кітапшалар
unit-item = Өзге заттар мен қызметтер
unit-consultation = Консультациялар
unit-project = Жобалар
unit-problem = Мәселелер
unit-group = Топтар
unit-story = Оқиғалар
unit-question = Сұрақтар
unit-report = Есептер
unit-function = Функциялар
unit-channel = Арналар
unit-region = Өңірлер
unit-district = Аудандар
unit-city = Қалалар
unit-territory = Аумақтар
unit-direction = Тақырыптар
unit-nomination = Аталымдар
unit-sport = Спорт түрлері
unit-month = Айлар
unit-day = Күндер
unit-hour = Сағаттар
unit-minute = Минуттар
unit-year = Жылдар
unit-page = Беттер
unit-metre = Метрлер
unit-kilometre = Шақырымдар
unit-tonne = Тонналар
unit-tree = Ағаштар
unit-copy = Даналар
unit-percent = Үлестер мен өсім

## A number with its unit; $shown is the number as it is printed
quantity-person = { $shown } адам
quantity-family = { $shown } отбасы
quantity-event = { $shown } іс-шара
quantity-grant = { $shown } шағын грант
quantity-tenge = { $shown } теңге
quantity-view = { $shown } қаралым
quantity-subscriber = { $shown } жазылушы
quantity-organisation = { $shown } ұйым
quantity-video = { $shown } бейнеролик
quantity-publication = { $shown } жарияланым
quantity-material = { $shown } материал
quantity-banner = { $shown } баннер
quantity-billboard = { $shown } билборд
quantity-brochure = { $shown } кітапша
quantity-item = { $shown } бірлік
quantity-consultation = { $shown } консультация
quantity-project = { $shown } жоба
quantity-problem = { $shown } мәселе
quantity-group = { $shown } топ
quantity-story = { $shown } оқиға
quantity-question = { $shown } сұрақ
quantity-report = { $shown } есеп
quantity-function = { $shown } функция
quantity-channel = { $shown } арна
quantity-region = { $shown } өңір
quantity-district = { $shown } аудан
quantity-city = { $shown } қала
quantity-territory = { $shown } аумақ
quantity-direction = { $shown } тақырып
quantity-nomination = { $shown } аталым
quantity-sport = { $shown } спорт түрі
quantity-month = { $shown } ай
quantity-day = { $shown } күн
quantity-hour = { $shown } сағат
quantity-minute = { $shown } минут
quantity-year = { $shown } жыл
quantity-page = { $shown } бет
quantity-metre = { $shown } метр
quantity-kilometre = { $shown } шақырым
quantity-tonne = { $shown } тонна
quantity-tree = { $shown } ағаш
quantity-copy = { $shown } дана
quantity-percent = { $shown } %

## For what each time
per-year = жыл сайын
per-quarter = тоқсан сайын
per-month = ай сайын
per-week = апта сайын
per-event = әр іс-шарада
per-region = әр өңірде
per-district = әр ауданда
per-settlement = әр елді мекенде
per-organisation = әр ұйымда
per-person = әр адамға
per-family = әр отбасына
per-group = әр топта
per-project = әр жобада
per-grant = әр грантқа
per-video = әр бейнероликте
per-certificate = әр сертификатқа
per-item = әр бірлікке

## Growth and falls
sense-increase = { $what } өсім
sense-decrease = { $what } кему

## What else is said of a number
promise-ages = { $from }–{ $to } жас
promise-ages-from = { $from } жастан бастап
promise-ages-to = { $to } жасқа дейін
promise-year = { $year } жылы
promise-by-survey = сауалнама бойынша
promise-by-agreement = тапсырыс берушімен келісіледі
promise-spec = сипаттама
promise-breakdown = жоғарыдағы санның бөлігі
promise-of = неден: { $words }
promise-baseline = немен салыстырғанда: { $words }

## What a promise was read by
rule-unit-behind = өлшем – саннан кейінгі сөз
rule-unit-before = өлшем – саннан бұрынғы сөз
rule-unit-out-of = өлшем – сан соның бір бөлігі
rule-unit-of-size = өлшем – көлемнің қыры
rule-sense-compared = шек – салыстыру сөзі
rule-sense-change = өсу немесе кему сөзі
rule-sense-range = екі сан – аралық
rule-per-period = мерзімділік сөзі
rule-per-each = «әр» сөзі
rule-per-sum-of-one = бір гранттың сомасы
rule-per-each-beside = көршілес санның әрқайсысы
rule-per-heading = тақырыпша
rule-role-unit = мұндай өлшем – сипаттама
rule-role-length = ұзақтық сөзі
rule-role-worth = құн – сипаттама
rule-role-whose = кімдердің екенін айтады
rule-role-size = көлем – сипаттама
rule-role-adds-up = бөліктердің қосындысы бүтінге тең

## On the pages
promises-read = Бағдарлама оқыған сандар
