### Sources, citing, licence, reported mistakes, method.

## What a page rests on
trust-title = Where this comes from
trust-source = Source
trust-taken = Added to the register
trust-read = Who read and confirmed it
trust-direction-by-machine = Read by a program; no person has confirmed it yet.
trust-by-machine = Read by a program; there may be values no person has confirmed.
trust-confirmed = confirmed { $date } by { $name }
trust-confirmed-erased = confirmed { $date }, the name of who confirmed it was erased
trust-rows-confirmed = Directions confirmed by a person: { $confirmed } of { $all }.
trust-heading = Title, approval and totals
trust-directions = Directions: { $count }
trust-as-of = Register as of
trust-journal = Astana time; entries in the journal: { $entries }, hash of the last
trust-nothing-written = Nothing has been written into the register yet
trust-permanent = Permanent address
trust-pinned = Address of exactly this version
trust-licence = Licence of the data
trust-licence-note = The licence is for the compilation of the register. The lists themselves are official documents of state bodies; as far as we understand no copyright protects them, but no lawyer has checked this.
trust-report = Report a mistake
trust-method = How lists are read, and how exactly

## Versions of a direction
version-older = This is the direction as version { $version } of its list says. There is a newer one: version { $newest }.
version-newest = Open the newest version
version-changed = changed: { $cells }
version-same = this direction did not change

## How to cite
cite-title = How to cite
cite-register = Bagyt, register of directions of state grants
cite-with-author = { $author }. { $title }. { $detail }. { $register }; as of { $moment } Astana time (journal entry { $entries }). { $address }
cite-without-author = { $title }. { $detail }. { $register }; as of { $moment } Astana time (journal entry { $entries }). { $address }
cite-note = { $detail }; register as of { $moment } Astana time, journal entry { $entries }
cite-row = “{ $list }”, row { $row }, version { $version } (added { $date })
cite-version = Version { $version } (added { $date })
cite-all = All directions of the register
cite-selection = Directions where { $filters }
cite-figure = Directions: { $directions }, sum { $sum } thousand tenge
cite-figure-over = Directions: { $directions }, sum for { $years } { $sum } thousand tenge
cite-figure-years = Directions: { $directions }, money of all their years { $sum } thousand tenge
cite-figure-year = of { $year }: { $sum } thousand tenge

## Reporting a mistake
report-title = Report a mistake
report-lede = Is something in a list, a direction or a finding read wrong? Write it down: an officer will compare it with the original.
report-about = What it is about
report-wrong = What is wrong
report-wrong-help = { $least } to { $most } characters. Do not write personal data.
report-should_say = What it should say (optional)
report-should_say-help = If you say how the original puts it, checking is quicker. Up to { $most } characters.
report-contact = How to reach you (optional)
report-contact-help = E-mail or telephone. Only officers see this; the site does not show it.
report-send = Send
report-what-next = The text of a report is not published. The page shows only how many reports wait for an answer.
report-refused = The report was not kept
report-missing = write what is wrong
report-short = { $letters } characters were written, at least { $limit } are needed; write a little more
report-long = { $letters } characters were written, at most { $limit } are taken; make it shorter
report-no-form = The form did not come whole. Fill in the fields below and send it again.
report-too-many-of-yours = Many requests came from your network address in a short time. What you wrote is still below: send it in { $minutes } min.
report-no-room = There are too many reports at present, and no more are taken. What you wrote stands below: send it again in an hour.
report-too-many-waiting = So many reports wait for an answer that no more are taken. What you wrote stands below: keep it and send it when some of them are answered.
report-finding = Is this finding wrong? Report it
reported-title = Report No. { $number }
reported-at = Received
reported-state = Where it stands
reported-waiting = kept, waiting for an answer
reported-next = Thank you, the report is kept. An officer will now compare it with the original: if the mistake is confirmed there will be a corrected version of the list, and the former one stays at its address.
reported-keep = The answer will stand on this page. Note the number: { $number }.
reported-answered = answered { $date } by { $name }
reported-answered-erased = answered { $date }, the name of who answered was erased
reports-waiting = { $count ->
        [one] { $count } report, not answered yet
       *[other] { $count } reports, not answered yet
    }

## Reports in the terminal
reports-none = Nobody has reported a mistake.
reports-none-open = No report waits for an answer.
reports-head = Report { $number }, { $date }
reports-list = list: { $title } ({ $list }, version { $version })
reports-direction = direction: { $direction } ({ $id })
reports-address = address: { $address }
reports-finding = about finding { $finding } of it: { $message }
reports-should-say = What it should say
reports-contact = How to reach who reported it
answer-done = Report { $number } is answered; the site shows the answer.
forget-contact-done = How to reach who sent report { $number } is erased; copies made before still hold it.
forget-contact-nothing = Report { $number } does not say how to reach who sent it; nothing was written.
forget-contact-none = Nothing was erased
answer-none = Nothing was answered
answer-no-report = there is no report { $number }
answer-before = report { $number } was answered before
answer-empty = write the answer: --text
answer-long = the answer is too long: { $letters } characters, at most { $limit } are taken

## Method and accuracy
method-title = How lists are read, and how exactly
method-lede = A program reads the file a state body published; a person compares it with the original and confirms it. This page says what is done, and how often it goes wrong.
method-steps = How a list becomes a register
method-step-file = The file is recognised by its content and opened: Word, OpenDocument, PDF, scan or picture, spreadsheet, web page, text. Scans are read by the program Tesseract, old DOC files by LibreOffice. The original is kept byte for byte, and anyone can download it.
method-step-table = The table of the official form is found, and each cell is put into its row and column. The text stays as printed; its mistakes are not corrected.
method-step-values = Values are recognised in the text: amounts and years, field, grant type, territory, target indicators and expected results. A value stands beside the text and does not replace it.
method-step-checks = Values are compared with each other and with the rules. What does not agree is shown with the reason and with how to correct it.
method-step-person = An officer compares rows with the original and confirms them. A corrected file becomes a new version; the former stays at its address. Every step is an entry in a journal; verification finds where it was changed afterwards.
method-machine = What “read by machine” means
method-machine-means = A program read the value from the file and no person has compared it yet. Look at the original before an important decision.
method-machine-confirmed = The mark “confirmed” means that an officer compared this row with the original; who and when stands at the end of each page.
method-suspect = When an amount is judged suspect
method-suspect-how = A column of thousands of tenge sometimes holds an amount in tenge or in millions. An amount is marked suspect when it fits the limits of its grant type, or the other amounts of the list, only in another unit.
method-suspect-sums = The printed amount is not changed; the likely one stands beside it. Suspect amounts enter no sum; beside the sum both are shown.
method-unknown = What is not known
method-unknown-unread = A value that could not be read stays unknown; nothing is invented.
method-unknown-spelling = The spelling check knows the words of grants; it keeps silent about a word it does not know, and so misses some mistakes.
method-unknown-scans = Letters of a scan may be recognised wrongly: words that are not certain are marked, but not every mistake shows. Where rows and columns came apart, a cell may be put in the wrong place.
method-unknown-truth = Whether what the list itself says is true, and whether the money was paid, the register does not know.
method-accuracy = Measured accuracy
method-accuracy-how = For some lists a person wrote the right answer by hand. What the program reads is compared with it letter by letter; a value that differs in one letter counts as wrong. These figures are measured anew at every check.
method-accuracy-unseen = On the lists held back { $share } of the values were read right: { $right } of { $total }.
method-corpus-caption = Read right, by collection of lists
method-corpus = Collection
method-lists = lists: { $lists }
method-values = All values
method-amounts = Amounts
method-items = Indicators and results
method-findings = Correct findings
method-missed = Missed findings
method-too-many = False findings
method-corpus-second-author = Second author
method-corpus-hold-out = Lists held back
method-corpus-shared = Two real lists
method-about-second-author = Invented by an author who had not seen the program. General faults found on them were mended later, so they say less about new lists.
method-about-hold-out = Invented by a third author; they are only scored. Two of the six were seen in part by one author of the program while word lists were collected; nobody opened the other four. They say most about new lists.
method-about-shared = Published real lists; whoever wrote the program could see them, so reading them right is the least to ask.
method-forms = By kind of file
method-forms-how = The same lists were printed into different files and read again; they are compared with what was read from the original, or with the answer written by hand. The scans are artificial: turned, blurred, specked; a page from a real scanner may be better or worse.
method-form-caption = Read right, by kind of file
method-form = Kind of file
method-form-document = Document, spreadsheet, web page, text
method-form-pdf = PDF with text
method-form-scan = Scan and picture
method-files = files: { $files }
method-cells = Cells
method-letters = Wrong letters
method-report = If you see a mistake, report it by the link at the end of that page. The rules lists are checked by:
