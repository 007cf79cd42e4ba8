### The page that explains the interface for programs, and what it says of mistakes.

api-title = Интерфейс для программ (API)
api-lede = Всё, что есть на сайте, в виде JSON: те же перечни, направления, фильтры и суммы. Чтение бесплатное; ключ и регистрация не нужны.
api-description = Полное описание для программ (OpenAPI 3.1):
api-examples = Примеры
api-example-search = направления со словом, сначала с наибольшей суммой.
api-example-unchanged = повторный запрос только того, что изменилось: пока реестр прежний, ответ — 304.
api-example-all = все направления выборки, часть за частью, и сумма без сомнительных.
api-example-problem = чем отвечают на ошибку.
api-resources = Ресурсы
api-resources-caption = Что можно запросить методом GET
api-address = Адрес
api-answer = Что в ответе
api-resource-getIndex = Какие есть ресурсы
api-resource-getSummary = Количество и суммы по годам, сферам, регионам и видам грантов; новые перечни
api-resource-listDirections = Направления выборки со строкой, как она напечатана, и итог всей выборки
api-resource-getDirection = Одно направление целиком: замечания, соседние строки, версии
api-resource-listFilters = Все значения всех фильтров с количеством направлений
api-resource-listLists = Все перечни, сначала новые
api-resource-getList = Один перечень: заголовок, заказчики, напечатанные и подсчитанные итоги, версии
api-resource-getListVersion = Одна версия перечня; она не меняется, на неё и ссылайтесь
api-resource-listRows = Строки перечня в напечатанном порядке с замечаниями
api-resource-listFindings = Что показала проверка перечня
api-resource-compareListVersions = Что изменилось между двумя версиями перечня, по ячейкам
api-resource-getDescription = Описание для программ (OpenAPI 3.1)
api-filters = Фильтры
api-filters-text = Фильтры те же, что на странице направлений. Выполняться должны все заданные. Неизвестный параметр отклоняется, чтобы описка не расширила выборку.
api-filters-caption = Параметры /api/v1/directions и /api/v1/filters
api-parameter = Параметр
api-meaning = Значение
api-values = Что написать
api-limit = Направлений в одном ответе
api-money = Деньги
api-money-text = Суммы записаны десятичными строками в тысячах тенге, потому что официальная форма — в тысячах тенге. Сумма, имеющая смысл только в другой единице, сомнительна: она не входит в итоги и стоит отдельно в «suspect» — как напечатана и как, вероятно, имелась в виду.
api-cursors = Длинные выборки
api-cursors-text = В ответе 50 записей или столько, сколько указано в «limit», но не больше 200. Переходите по links.next, пока там не null. Перечни, которые поступят за это время, не мешают. Если перечень, на котором остановился курсор, исправлен, ответ — 410: начните заново без курсора. Вся выборка на один момент есть в файле JSON на странице направлений.
api-languages = Языки
api-languages-text = Тексты перечней приведены, как напечатаны. Названия сфер и регионов, замечания и ошибки — на казахском, русском или английском: как указано в параметре «lang» (kk, ru, en), иначе в заголовке Accept-Language, иначе на казахском.
api-etags = Повторные запросы
api-etags-text = В каждом ответе есть заголовок ETag. Передайте его в следующий раз в If-None-Match: пока ничего не изменилось, ответ — 304 без тела. Его меняет любая запись в реестр.
api-limits = Как часто
api-limits-text = На слишком частые запросы ответ — 429; заголовок Retry-After говорит, через сколько секунд повторить. Программам с других сайтов читать можно: Access-Control-Allow-Origin равен *.
api-promise = Как интерфейс будет меняться
api-promise-text = В /api/v1 каждый адрес, параметр и ключ сохраняет имя и значение. Новые адреса, параметры, ключи и коды замечаний могут появиться в любое время, поэтому пропускайте то, чего не знаете. Всё остальное станет /api/v2, и после этого /api/v1 останется ещё не менее двенадцати месяцев.
api-licence = Условия использования
api-licence-text = Здесь открытые сведения о бюджетных деньгах. Публикуя их, назовите перечень, его версию и адрес, откуда они взяты. Пока значение не подтвердил человек, его прочитала программа: смотрите confirmed_at.
api-problems = Ошибки
api-problems-text = На ошибку отвечает документ application/problem+json (RFC 9457): что случилось, на языке ответа, в каком параметре, с каким значением и что написать вместо него.
api-problems-caption = Виды ошибок; «type» оканчивается видом
api-problem-kind = Вид
api-problem-status = Код
api-problem-meaning = Значение
api-problems-report = В каждом ответе есть заголовок { $header }; назовите его, когда сообщаете нам об ошибке.

## Kinds of problems
api-problem-unreadable = Адрес не читается
api-problem-unknown-parameter = Такого параметра нет
api-problem-bad-parameter = Значение параметра не понятно
api-problem-not-in-register = Такого значения в реестре нет
api-problem-cursor-too-old = Курсор устарел
api-problem-not-found = По этому адресу ничего нет
api-problem-wrong-method = Адрес не принимает запросов этого вида
api-problem-too-many-requests = Слишком много запросов
api-problem-refused = Запрос отклонён
api-problem-failed = Сбой реестра
api-problem-busy = Ответ не получен вовремя

## What is wrong this time, and what to do
api-detail-unreadable = «{ $value }» — не список имён и значений. Напишите имя=значение, соединяя через &.
api-detail-unknown-parameter = Параметра «{ $name }» здесь нет. Есть: { $known }.
api-detail-nearest = Возможно, имелось в виду «{ $near }»?
api-detail-repeated = «{ $name }» указан несколько раз. Укажите один раз.
api-detail-empty = У «{ $name }» нет значения. Укажите его или уберите параметр.
api-detail-missing = Нужно указать «{ $name }». Напишите { $expected }.
api-detail-bad = «{ $name }» равен «{ $value }». Напишите { $expected }.
api-detail-none-of = «{ $name }» равен «{ $value }». Напишите одно из: { $known }.
api-detail-not-in-register = «{ $name }» равен «{ $value }», в реестре этого нет. Возьмите значение из ответа: для фильтров — /api/v1/filters, курсор — из предыдущего ответа.
api-detail-cursor-too-old = Перечень, на котором он остановился, с тех пор исправлен или больше не подходит под фильтры. Начните заново без курсора.
api-detail-not-found = Проверьте адрес; /api/v1 подскажет, с чего начать.
api-detail-wrong-method = Запрашивайте методом GET или HEAD.
api-detail-too-many-requests = Подождите столько секунд, сколько указано в заголовке Retry-After, и повторите.
api-detail-refused = В таком виде на него нельзя ответить. Запрашивайте методом GET без тела по адресам /api/v1.
api-detail-failed = Это наша ошибка, она записана в журнал программы. Попробуйте позже; если повторится, сообщите об ошибке и назовите request_id.
api-detail-busy = Подождите столько секунд, сколько указано в заголовке Retry-After, и повторите, возможно, запросив меньше.

## What to write
api-expects-words = слова, не длиннее 200 знаков
api-expects-year = год от 1990 до 2100
api-expects-issuer = ключ из /api/v1/filters
api-expects-region = обозначение из /api/v1/filters, например astana
api-expects-least = сумму в тысячах тенге, например 12500 или 0.5
api-expects-most = сумму в тысячах тенге, например 12500 или 0.5
api-expects-limit = число от 1 до 200
api-expects-cursor = next_cursor предыдущего ответа
api-expects-version = номер версии, например 1
api-expects-from = номер прежней версии, например 1
api-expects-to = номер новой версии, например 2
