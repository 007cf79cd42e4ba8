### What directions promise in numbers.

## Units, as headings
unit-person = Люди
unit-family = Семьи
unit-event = Мероприятия
unit-grant = Малые гранты
unit-tenge = Тенге
unit-view = Просмотры
unit-subscriber = Подписчики
unit-organisation = Организации
unit-video = Видеоролики
unit-publication = Публикации
unit-material = Материалы
unit-banner = Баннеры
unit-billboard = Билборды
unit-brochure = Брошюры
unit-item = Прочие предметы и услуги
unit-consultation = Консультации
unit-project = Проекты
unit-problem = Проблемы
unit-group = Группы
unit-story = Истории
unit-question = Вопросы
unit-report = Отчёты
unit-function = Функции
unit-channel = Каналы
unit-region = Регионы
unit-district = Районы
unit-city = Города
unit-territory = Территории
unit-direction = Темы
unit-nomination = Номинации
unit-sport = Виды спорта
unit-month = Месяцы
unit-day = Дни
unit-hour = Часы
unit-minute = Минуты
unit-year = Годы
unit-page = Страницы
unit-metre = Метры
unit-kilometre = Километры
unit-tonne = Тонны
unit-tree = Деревья
unit-copy = Экземпляры
unit-percent = Доли и рост

## A number with its unit; $shown is the number as it is printed
quantity-person = { $count ->
    [one] { $shown } человек
    [few] { $shown } человека
    [many] { $shown } человек
   *[other] { $shown } человека
}
quantity-family = { $count ->
    [one] { $shown } семья
    [few] { $shown } семьи
    [many] { $shown } семей
   *[other] { $shown } семьи
}
quantity-event = { $count ->
    [one] { $shown } мероприятие
    [few] { $shown } мероприятия
    [many] { $shown } мероприятий
   *[other] { $shown } мероприятия
}
quantity-grant = { $count ->
    [one] { $shown } малый грант
    [few] { $shown } малых гранта
    [many] { $shown } малых грантов
   *[other] { $shown } малых гранта
}
quantity-tenge = { $shown } тенге
quantity-view = { $count ->
    [one] { $shown } просмотр
    [few] { $shown } просмотра
    [many] { $shown } просмотров
   *[other] { $shown } просмотра
}
quantity-subscriber = { $count ->
    [one] { $shown } подписчик
    [few] { $shown } подписчика
    [many] { $shown } подписчиков
   *[other] { $shown } подписчика
}
quantity-organisation = { $count ->
    [one] { $shown } организация
    [few] { $shown } организации
    [many] { $shown } организаций
   *[other] { $shown } организации
}
quantity-video = { $count ->
    [one] { $shown } видеоролик
    [few] { $shown } видеоролика
    [many] { $shown } видеороликов
   *[other] { $shown } видеоролика
}
quantity-publication = { $count ->
    [one] { $shown } публикация
    [few] { $shown } публикации
    [many] { $shown } публикаций
   *[other] { $shown } публикации
}
quantity-material = { $count ->
    [one] { $shown } материал
    [few] { $shown } материала
    [many] { $shown } материалов
   *[other] { $shown } материала
}
quantity-banner = { $count ->
    [one] { $shown } баннер
    [few] { $shown } баннера
    [many] { $shown } баннеров
   *[other] { $shown } баннера
}
quantity-billboard = { $count ->
    [one] { $shown } билборд
    [few] { $shown } билборда
    [many] { $shown } билбордов
   *[other] { $shown } билборда
}
quantity-brochure = { $count ->
    [one] { $shown } брошюра
    [few] { $shown } брошюры
    [many] { $shown } брошюр
   *[other] { $shown } брошюры
}
quantity-item = { $count ->
    [one] { $shown } единица
    [few] { $shown } единицы
    [many] { $shown } единиц
   *[other] { $shown } единицы
}
quantity-consultation = { $count ->
    [one] { $shown } консультация
    [few] { $shown } консультации
    [many] { $shown } консультаций
   *[other] { $shown } консультации
}
quantity-project = { $count ->
    [one] { $shown } проект
    [few] { $shown } проекта
    [many] { $shown } проектов
   *[other] { $shown } проекта
}
quantity-problem = { $count ->
    [one] { $shown } проблема
    [few] { $shown } проблемы
    [many] { $shown } проблем
   *[other] { $shown } проблемы
}
quantity-group = { $count ->
    [one] { $shown } группа
    [few] { $shown } группы
    [many] { $shown } групп
   *[other] { $shown } группы
}
quantity-story = { $count ->
    [one] { $shown } история
    [few] { $shown } истории
    [many] { $shown } историй
   *[other] { $shown } истории
}
quantity-question = { $count ->
    [one] { $shown } вопрос
    [few] { $shown } вопроса
    [many] { $shown } вопросов
   *[other] { $shown } вопроса
}
quantity-report = { $count ->
    [one] { $shown } отчёт
    [few] { $shown } отчёта
    [many] { $shown } отчётов
   *[other] { $shown } отчёта
}
quantity-function = { $count ->
    [one] { $shown } функция
    [few] { $shown } функции
    [many] { $shown } функций
   *[other] { $shown } функции
}
quantity-channel = { $count ->
    [one] { $shown } канал
    [few] { $shown } канала
    [many] { $shown } каналов
   *[other] { $shown } канала
}
quantity-region = { $count ->
    [one] { $shown } регион
    [few] { $shown } региона
    [many] { $shown } регионов
   *[other] { $shown } региона
}
quantity-district = { $count ->
    [one] { $shown } район
    [few] { $shown } района
    [many] { $shown } районов
   *[other] { $shown } района
}
quantity-city = { $count ->
    [one] { $shown } город
    [few] { $shown } города
    [many] { $shown } городов
   *[other] { $shown } города
}
quantity-territory = { $count ->
    [one] { $shown } территория
    [few] { $shown } территории
    [many] { $shown } территорий
   *[other] { $shown } территории
}
quantity-direction = { $count ->
    [one] { $shown } тема
    [few] { $shown } темы
    [many] { $shown } тем
   *[other] { $shown } темы
}
quantity-nomination = { $count ->
    [one] { $shown } номинация
    [few] { $shown } номинации
    [many] { $shown } номинаций
   *[other] { $shown } номинации
}
quantity-sport = { $count ->
    [one] { $shown } вид спорта
    [few] { $shown } вида спорта
    [many] { $shown } видов спорта
   *[other] { $shown } вида спорта
}
quantity-month = { $count ->
    [one] { $shown } месяц
    [few] { $shown } месяца
    [many] { $shown } месяцев
   *[other] { $shown } месяца
}
quantity-day = { $count ->
    [one] { $shown } день
    [few] { $shown } дня
    [many] { $shown } дней
   *[other] { $shown } дня
}
quantity-hour = { $count ->
    [one] { $shown } час
    [few] { $shown } часа
    [many] { $shown } часов
   *[other] { $shown } часа
}
quantity-minute = { $count ->
    [one] { $shown } минута
    [few] { $shown } минуты
    [many] { $shown } минут
   *[other] { $shown } минуты
}
quantity-year = { $count ->
    [one] { $shown } год
    [few] { $shown } года
    [many] { $shown } лет
   *[other] { $shown } года
}
quantity-page = { $count ->
    [one] { $shown } страница
    [few] { $shown } страницы
    [many] { $shown } страниц
   *[other] { $shown } страницы
}
quantity-metre = { $count ->
    [one] { $shown } метр
    [few] { $shown } метра
    [many] { $shown } метров
   *[other] { $shown } метра
}
quantity-kilometre = { $count ->
    [one] { $shown } километр
    [few] { $shown } километра
    [many] { $shown } километров
   *[other] { $shown } километра
}
quantity-tonne = { $count ->
    [one] { $shown } тонна
    [few] { $shown } тонны
    [many] { $shown } тонн
   *[other] { $shown } тонны
}
quantity-tree = { $count ->
    [one] { $shown } дерево
    [few] { $shown } дерева
    [many] { $shown } деревьев
   *[other] { $shown } дерева
}
quantity-copy = { $count ->
    [one] { $shown } экземпляр
    [few] { $shown } экземпляра
    [many] { $shown } экземпляров
   *[other] { $shown } экземпляра
}
quantity-percent = { $shown } %

## For what each time
per-year = ежегодно
per-quarter = ежеквартально
per-month = ежемесячно
per-week = еженедельно
per-event = на каждом мероприятии
per-region = в каждом регионе
per-district = в каждом районе
per-settlement = в каждом населённом пункте
per-organisation = в каждой организации
per-person = на каждого человека
per-family = на каждую семью
per-group = в каждой группе
per-project = в каждом проекте
per-grant = на каждый грант
per-video = на каждый видеоролик
per-certificate = на каждый сертификат
per-item = на каждую единицу

## Growth and falls
sense-increase = рост на { $what }
sense-decrease = снижение на { $what }

## What else is said of a number
promise-ages = { $from }–{ $to } лет
promise-ages-from = от { $from } лет
promise-ages-to = до { $to } лет
promise-year = в { $year } году
promise-by-survey = по опросу
promise-by-agreement = по согласованию с заказчиком
promise-spec = характеристика
promise-breakdown = часть числа выше
promise-of = от чего: { $words }
promise-baseline = по сравнению с: { $words }

## What a promise was read by
rule-unit-behind = единица – слово после числа
rule-unit-before = единица – слово перед числом
rule-unit-out-of = единица – то, часть чего названа числом
rule-unit-shared = единица общая со следующим числом
rule-unit-of-whole = единица предыдущего числа
rule-unit-half = половина – 50 %
rule-unit-in-a-word = число и единица в одном слове
rule-unit-by-counter = единица – штуки названного раньше
rule-unit-by-suffix = единица по суффиксу слова
rule-unit-by-verb = единица по действию
rule-unit-of-size = единица – сторона размера
rule-sense-compared = граница – слово сравнения
rule-sense-change = слово роста или снижения
rule-sense-range = два числа – диапазон
rule-per-period = слово периода
rule-per-each = слово «каждый»
rule-per-sum-of-one = сумма одного гранта
rule-per-each-beside = каждое из соседнего числа
rule-per-distributed = сказано на каждое
rule-per-joined = период общий с соседним числом
rule-per-heading = подзаголовок
rule-role-unit = такая единица – характеристика
rule-role-length = слово длительности
rule-role-worth = стоимость – характеристика
rule-role-whose = говорит, чьи это люди
rule-role-size = размер – характеристика
rule-role-adds-up = части складываются в целое

## On the pages
promises-read = Числа, прочитанные программой
promises-nav = Обещания в числах
promises-title = Что направления обещают в числах
promises-lede =
    { $directions ->
        [one] Из { $directions } направления { $with }
       *[other] Из { $directions } направлений { $with }
    } { $with ->
        [one] обещает
       *[other] обещают
    } что-то в числах; всего прочитано { $numbers ->
        [one] { $numbers } число
        [few] { $numbers } числа
       *[other] { $numbers } чисел
    }.
promises-caption = Обещания по единицам
promises-unit = Что считают
promises-promised = Обещано не менее
promises-median = Медиана на направление
promises-none = В этой выборке нет обещаний в числах.
promises-how = Как это посчитано
promises-caveat-greatest = От каждого направления в каждой единице берётся одно наибольшее число: остальные могут быть его частью. Поэтому сумма – это нижняя граница.
promises-caveat-each = Обещанное «ежегодно» умножается на число лет направления, «на каждый грант» – на число грантов, «в каждом регионе» – на число названных мест.
promises-caveat-left-out = Доли, суммы, длительность, размеры и числа «не более» не складываются.
promises-caveat-machine = Числа читает из текста программа и может ошибаться; на странице направления прочитанные слова подчёркнуты.
promises-caveat-promise = Это обещания, а не результаты.
promises-method = Насколько точно читает программа
promises-of-unit = Обещания: { $unit }
promises-unit-lede =
    { $directions ->
        [one] { $directions } направление обещает
        [few] { $directions } направления вместе обещают
       *[other] { $directions } направлений вместе обещают
    }: не менее { $promised }; медиана на направление – { $median }.
promises-by-year = По году начала
promises-by-field = По сферам
promises-by-region = По регионам
promises-places-caveat = Направление в нескольких регионах считается в каждом целиком, поэтому числа регионов не складываются.
promises-cost = Сколько стоит одна единица
promises-cost-none = По этой выборке стоимость посчитать нельзя.
promises-cost-of =
    { $count ->
        [one] По { $count } направлению с известной суммой:
       *[other] По { $count } направлениям с известной суммой:
    }
promises-cost-least = наименьшая
promises-cost-lower = нижний квартиль
promises-cost-median = медиана
promises-cost-upper = верхний квартиль
promises-cost-greatest = наибольшая
promises-cost-caption = Направления по стоимости одной единицы, тенге
promises-cost-step = Стоимость одной, тенге
promises-cost-left-out =
    { $count ->
        [one] Не учтено { $count } направление
        [few] Не учтены { $count } направления
       *[other] Не учтено { $count } направлений
    } с сомнительной или не указанной суммой.
promises-cost-caveat = Стоимость – все деньги направления, делённые на обещанное число. Направление делает и другое, а число – нижняя граница, поэтому это повод сравнить, а не цена.
promises-outside = Направления далеко от остальных
promises-outside-why = Это не значит ошибку: направление может быть другим, число – прочитано неверно, а работа – действительно дешевле или дороже.
promises-cheap = { $promised }, на одну единицу { $each } – намного дешевле остальных
promises-dear = { $promised }, на одну единицу { $each } – намного дороже остальных
similar-title = Рядом с похожими направлениями
similar-link = Сравнить с направлениями с похожим названием
similar-none = В реестре нет направлений с похожим названием.
similar-count =
    { $count ->
        [one] Найдено { $count } направление
        [few] Найдены { $count } направления
       *[other] Найдено { $count } направлений
    } с похожим названием; показано: { $shown }.
similar-how = Сходство считается по словам названий: редкое слово весит больше. Названия на казахском и русском между собой не сравниваются.
similar-money = Деньги
similar-each = на одну единицу
similar-against =
    { $own }; у { $count ->
        [one] { $count } похожего
       *[other] { $count } похожих
    } – { $least }–{ $greatest }, медиана { $median }.
similar-below = Меньше, чем у всех похожих.
similar-above = Больше, чем у всех похожих.
similar-caption = Похожие направления, сначала самые похожие
similar-likeness = Сходство
similar-this = Это направление
promises-of-selection = Что эти направления обещают в числах
compared-with-register =
    { $count ->
        [one] Сравнение с реестром: похожие по названию есть у { $count } направления.
       *[other] Сравнение с реестром: похожие по названию есть у { $count } направлений.
    }
compared-nothing = Чисел вне пределов похожих направлений нет.
compared-row = Строка { $row }, { $direction }
compared-each = { $unit }, на одну единицу
compared-invented = Из них в вымышленных примерах: { $count }.
trial-compared = Сравнение с реестром
