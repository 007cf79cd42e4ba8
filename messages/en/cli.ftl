### The command line: every word it prints.

## Reading and checking
read-summary =   Directions: { $directions }, findings: { $findings }
read-no-file = the file cannot be opened: { $detail }
read-explain-csv = the places of values are printed as table or json, not as csv; leave out --explain or choose another --format
explain-approval = Approval
explain-issuer = Customer
explain-totals = Totals
explain-target = Target
explain-result = Result
check-summary = { $file }: directions { $directions }, errors { $errors }, warnings { $warnings }, notes { $notes }
check-why = why it matters
check-hint = write
check-install = or
place-cell = table { $table }, row { $row }, column { $column }
place-line = line { $line }
place-paragraph = paragraph { $paragraph }
place-page = page { $page }
place-pages = { $page_count ->
    [1] page { $pages }
   *[other] pages { $pages }
 }
place-sheet = sheet { $sheet }, cell { $cell }
place-row = row { $row }

## Import
import-done = ✓ { $file }: list { $list }, version { $version }; directions { $directions }, findings { $findings }
import-already = = { $file }: imported before, nothing was changed
import-likely = ? { $file }: looks like a corrected form of list { $list } (rows in common: { $rows }), so nothing was stored. If it is one: bagyt import --replaces { $list } FILE – if it is a list of its own: bagyt import --as-new FILE
import-unrelated = ? { $file }: not one row of the former version of list { $list } is in it, and this is another: { $differ }. If it was the wrong file, import the right one in its place: bagyt import --replaces { $list } FILE
import-unrelated-title = title
import-unrelated-customer = customer
import-unrelated-year = year
import-no-list = there is no list { $list }; copy its number from its address on the site
import-held = this file is in the register already as list { $list }
import-other-number = the file has { $new } lists, the one it would replace { $old }; import them one by one
import-no-files = there is no file to import: { $folders }
import-not-tried = not tried, because another program holds the database
import-stopping = Stopping: the file being stored is finished, those being read are left. Press Ctrl+C once more to end at once; nothing is lost by it
import-time-left = left
import-sum-what = Outcome
import-sum-files = Files
import-sum-lists = Lists
import-sum-directions = Directions
import-sum-findings = Findings
import-sum-new = imported
import-sum-known = imported before
import-sum-undecided = left undecided
import-sum-refused = refused
import-sum-stopped = not tried
import-go-on = Not tried: { $left }. Run the same command again to go on: what was imported is not read again.
import-stopped = not tried, because the import was stopped
import-one-file = --replaces and --additional-to take one file; given: { $files }
import-in-part = nothing of the archive was imported: { $file } could not be read. { $detail } Import the archive when it can be, or take that file out of it

## Serving
serve-examples = Example lists loaded into the new register: { $lists }. They are invented.
serve-ready = The site is ready: { $address }
serve-cannot-listen = the site cannot listen on { $address }: { $detail }. Name another address, for example --listen 127.0.0.1:8081
serve-example-refused = The example { $file } was refused
serve-stop = Press Ctrl+C to stop.
serve-stopping = Stopping: open requests may finish, for { $seconds } s at most. Press Ctrl+C once more to end at once

## Doctor
doctor-folder = Folder of the database
doctor-folder-missing = cannot be written ({ $detail }). Allow writing or name another folder with --folder.
doctor-address = Address of the site
doctor-address-missing = is taken ({ $detail }). The site may be running already; name another with --listen.
doctor-rules = Rules
doctor-rules-missing = cannot be read: { $detail }
doctor-database = Database
doctor-database-missing = does not answer: { $detail }. Check the address: --database.
doctor-libreoffice = LibreOffice (for DOC and RTF files)
doctor-libreoffice-missing = { $detail }. Get it with: apt install libreoffice-writer-nogui. Files of other forms are read without it.
doctor-tesseract = Tesseract with Kazakh and Russian (for scans)
doctor-tesseract-missing = { $detail }. Get it with: apt install tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus. Files with text are read without it.
doctor-reader-missing = not there, or without what it needs
doctor-reader-too-slow = there, but does not answer in time
doctor-reader-stopped = there, but stops when started; it may want more memory than tools.memory_bytes allows
doctor-reader-refused = there, but does not say its version
tool-wrong-setting = the setting { $setting } names “{ $path }”, and there is no such program. Write the path of the program in it, for example { $usual }, or leave it empty to find the program on the path.
read-tool-wrong = { $tool ->
    [libreoffice] LibreOffice, which reads files of this form, was not found: { $detail }
   *[tesseract] Tesseract, which reads scans, was not found: { $detail }
 }
read-tool-bounds = { $said } What it may take is in the settings: tools.seconds, tools.memory_bytes.
read-tool-with-network = { $said } `bagyt doctor` says what it takes to keep it apart; where the machine itself has no network, set tools.libreoffice_with_network = true.
reading-page = Reading: page { $page } of { $pages }
doctor-reading = Reading of files
doctor-reading-apart = in a process of its own for each file, with bounds on time and memory
doctor-reading-missing = { $detail }. Files are read by the program itself, or not at all: a file made to harm may end it
doctor-sandbox = Programs that read files
doctor-sandbox-apart = run without network, with bounds on time and memory, and without seeing people's files
doctor-sandbox-missing = { $detail }
doctor-sandbox-seeing = run without network, with bounds on time and memory, but may read the files that the user of the program may read: this machine does not let an ordinary user mount (unshare --mount). Run the program as a user who may read nothing but its own folders (docs/running.md)
doctor-sandbox-bounds-only = run with bounds on time and memory, but with the network, so DOC and RTF are not opened: this machine does not let an ordinary user close it (unshare). Install util-linux and allow user namespaces, or give the user of the program nothing but its own folders (docs/running.md)
doctor-chromium = Chromium (for browser journeys)
doctor-chromium-missing = not there: “{ $detail }”. Get it with: apt install chromium. The site does not need it.
doctor-node = Node.js (for browser journeys)
doctor-node-missing = not there: “{ $detail }”. Get it with: apt install nodejs npm. The site does not need it.
doctor-postgres = PostgreSQL (for large installations)
doctor-postgres-missing = not there: “{ $detail }”. Get it with: apt install postgresql. The embedded database works without it.
doctor-ready = The site can be started: bagyt
doctor-not-ready = First mend what is marked ✗.

## Help
help = Bagyt: state grants for NGOs, from the list of directions to a proven result. Without a command it starts the site.
help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-help = Show this help
help-version = Show the version
help-config = The settings file; without it, the one in BAGYT_CONFIG or bagyt.toml in the working folder
help-set = Set one setting, for example --set server.listen=127.0.0.1:9000; may be repeated
help-listen = Address and port of the site
help-folder = Folder of the embedded database
help-database = A postgres://… address: the register is kept in PostgreSQL
help-lang = Language of what is said: kk, ru or en
help-serve = Start the site
help-read = Read lists and print what they say
help-read-files = Files to read
help-read-format = How to print: json, table (the default) or csv
help-read-explain = Print every value with the place it was read from
help-check = Check lists. Exit code: 0 clean or notes only, 1 errors or warnings, 2 a file could not be read
help-check-files = Files to check
help-check-format = How to print: text (the default) or json
help-check-strict = Notes count too
help-import = Store lists in the register; folders are searched. The same file again changes nothing. Exit code: 0 all are in it, 1 some were refused, 2 none is in it
help-import-files = Files and folders
help-import-replaces = The file is the corrected form of this list: a new version is made
help-import-additional-to = The file is an additional list to this one
help-import-as-new = The files hold lists of their own, even when one looks like the corrected form of a list in the register
help-confirm = Confirm what an officer has compared with the original: the whole version in force, or the rows named, or its heading. Exit code: 0 confirmed or nothing left to confirm, 2 refused
help-confirm-list = The list
help-confirm-officer = Who compared them; the name is shown on the site
help-confirm-rows = Rows counted from 1 in the order of the list, for example 1,2,5
help-confirm-heading = Title, approval and printed totals; with neither rows nor this the whole list is confirmed
help-reports = List the mistakes visitors reported
help-reports-open = Only those that wait for an answer
help-answer = Answer a reported mistake; the site shows the answer. Exit code: 0 answered, 2 refused
help-answer-report = The number of the report
help-answer-officer = Who answers; the name is shown on the site
help-answer-text = The answer
help-forget-contact = Erase how to reach who reported a mistake; the report and its answer stay. Copies made before still hold it. Exit code: 0 erased or nothing there to erase, 2 refused
help-forget-contact-report = The number of the report
help-forget-contact-officer = Who erases it; the journal names them by a pseudonym
help-calendar = Enter the days the Government moved in a year. With --confirm alone the days that stand are confirmed
help-calendar-year = The year
help-calendar-off = Working days that became days off, for example 2026-03-20
help-calendar-working = Days off that became working days
help-calendar-officer = Who enters them
help-calendar-none = No day is moved in this year: what was entered before goes
help-calendar-confirm = The year was compared with the official calendar
help-settings = Print the settings in force
help-settings-reference = Print the reference of all settings
help-doctor = Say what is missing on this machine and how to get it
help-backup = Copy the register; the site may go on running
help-backup-target = A new file for the copy
help-restore = Bring a copy back into an empty register; verified against the journal
help-restore-source = The copy
help-move = Move the whole register into another, empty database; verified against the journal, the site may go on running. One of --to-database and --to-folder is given
help-move-to-database = The postgres://… address of the PostgreSQL database it goes into
help-move-to-folder = The folder of the embedded database it goes into
help-issue = Write a list of the register as the document the law knows. Exit code: 0 written, 2 refused
help-issue-list = The list
help-issue-to = A new file; its ending says the form: docx, pdf, xlsx, html, csv or json
help-issue-number = The version; the one in force unless one is named
help-issue-since = Mark what has changed since this version
help-issue-languages = Language of the form: kk, ru or both; as printed unless named
help-issue-customer = Only the rows of one customer, by its place in the list from 1
help-issue-rows = An extract of these rows, for example 1-3,5
help-verify = Recompute the journal and name the first broken entry

## Confirming directions
confirm-done = Confirmed in list { $list }, version { $version }: directions { $confirmed }; confirmed before: { $already }.
confirm-heading-done = Confirmed in list { $list }, version { $version }: title, approval and totals.
confirm-nothing-left = Nothing is left to confirm in list { $list }, version { $version }; directions confirmed before: { $already }. Nothing was written.
confirm-none = Nothing was confirmed
confirm-no-rows = list { $list } has no such rows: { $rows }; its rows are counted from 1, there are { $last }
confirm-unknown-officer = only a registered officer may confirm what was read

## Calendar
calendar-entered = Moved days of { $year } entered.
calendar-replaced = They replace what was entered before: days off { $off }; working days { $working }.
calendar-stands = Standing in { $year }: days off { $off }; working days { $working }.
calendar-no-days = none
calendar-is-confirmed = The year is confirmed.
calendar-is-not-confirmed = The year is not confirmed yet: compare it with the official calendar and give --confirm; the days entered are kept.
calendar-nothing-entered = Nothing was entered
calendar-say-what = Name days with --off and --working, confirm those that stand with --confirm, or write --none where no day is moved
calendar-twice = { $day } is given twice; check whether another day was meant
calendar-unknown-officer = only a registered officer may confirm a year
calendar-not-covered = the rules have no holidays of { $year }
calendar-year-twice = { $year } is given twice
calendar-other-year = { $day } is not a day of { $year }
calendar-both = { $day } cannot be both a day off and a working day
calendar-off-already = { $day } is a day off already (Saturday, Sunday or a holiday); check the date
calendar-working-already = { $day } is a working day already; check the date

## Verify, backup, restore
verify-whole = The journal is whole: { $entries } entries checked, { $erased } contents erased. Root: { $root }
verify-broken = The journal is broken at entry { $sequence }: { $detail }
verify-head = The journal has { $found } entries, but its head says { $said }: they part at entry { $sequence }; the end was cut off or the head was changed
verify-head-hash = The head of the journal does not hold the hash of its last entry: they part at entry { $sequence }
verify-head-missing = The head of the journal is missing or holds no number. No entry of the journal is affected
verify-unnamed = Table { $table } holds what no entry of the journal names: { $row }. No entry of the journal is affected
verify-steps = Table schema_steps of the database was changed by hand: it names the steps { $said }, the program took { $expected }. No entry of the journal is affected
verify-entry-missing = the entry is missing
verify-entry-chain = the entry does not fit the chain [{ $detail }]
verify-content-missing = its content “{ $name }” is missing
verify-content-differs = its content “{ $name }” is not what was recorded
verify-content-damaged = its content “{ $name }” cannot be read [{ $detail }]
verify-salt-missing = the salt of its content “{ $name }” is missing, and no entry says it was erased
verify-not-erased = the entry says that “{ $name }” was erased, but it is there
verify-salt-unknown = there is a salt for “{ $name }”, which the entry does not name
verify-row = a row of table { $table } differs from the content “{ $name }”: { $row }
issue-done = { $file }: version { $version }, { $bytes } bytes.
issue-none = No document was written
issue-unknown-form = the form of { $file } is not known: “{ $ending }”; write one of docx, pdf, xlsx, html, csv, json at its end
issue-no-version = list { $list } has no version { $version }; its versions are 1 to { $last }
issue-same-version = version { $version } has no differences from itself; name an earlier one
issue-part-of-comparison = a comparison is of the whole list; leave out the customer or the rows
issue-no-customer = there is no customer { $number }; the list names { $last }
issue-no-rows = the list has no such rows: { $rows }; its rows are counted from 1, there are { $last }
issue-long-cell = a cell of a workbook holds { $most } letters, and one in row { $row } has { $letters }; choose another form
issue-broken = the document could not be put together; choose another form and report it
backup-done = The copy is ready: { $target }, { $entries } journal entries.
backup-none = No copy was written
backup-already-there = { $file } is already there; name another file
backup-not-a-file = “{ $file }” is not the name of a file
backup-not-written = { $file } cannot be written: { $detail }
restore-done = The register is restored and verified: { $entries } journal entries.
restore-none = Nothing was restored
restore-not-opened = { $file } cannot be opened: { $detail }
archive-file = the file of the copy cannot be written or read: { $detail }
archive-not-a-backup = this is not a whole copy of a register; name a file that bagyt backup wrote
archive-damaged = the part { $part } of the copy is damaged; take another copy
archive-other-version = the copy has format { $format } and schema { $schema }; this program knows { $known }
archive-not-empty = the register is not empty: table { $table } has rows; restore into a new register (name an empty folder with --folder)
archive-disagrees = The copy does not agree with its journal
archive-stopped = the work on the copy was stopped

## Move
move-done = The register is moved and verified: { $target }, { $entries } journal entries. Root: { $root }
move-settings = To make the site use the new database, stop it, write this into the settings file and start it again:
move-password = The password and further parameters of the address are not shown here: write the url in full, as given to --to-database.
move-former = The former register stays as it was. What is entered there after the move began is not in the new one.
move-none = The register was not moved to { $target }
move-itself = this is the register itself; name another database with --to-database or another folder with --to-folder
move-not-empty = there is a register already: table { $table } has rows; name an empty database with --to-database or an empty folder with --to-folder
move-not-ours = what is there is not a database of this program, or it is damaged; it was left as it is. Name an empty database with --to-database or an empty folder with --to-folder
move-disagrees = The register to be moved does not agree with its journal; check it: bagyt verify
move-other-journal = the journal came out as another: { $said } entries in the register, { $copied } in the copy; this is a fault of the program, report it
move-file = the file of the database cannot be made: { $detail }; name another folder with --to-folder

## What cannot be meant on the command line
misuse-command = there is no command “{ $command }”
misuse-argument = “{ $argument }” is not an option here
misuse-extra = “{ $argument }” is too much here
misuse-missing = not given: { $argument }
misuse-no-value = { $argument } has no value
misuse-value = “{ $value }” cannot be { $argument }
misuse-too-many = “{ $value }” is one value too many for { $argument }
misuse-repeated = { $argument } may be given once only
misuse-conflict = { $argument } and { $other } cannot be used together
misuse-not-text = the command line has characters that are not text
misuse-other = the command line cannot be understood [{ $detail }]
misuse-write = Write { $expected }
misuse-possible = Write one of: { $values }
misuse-alike = Perhaps this was meant: { $words }
misuse-help = Help: { $command }
expected-language = kk, ru or en
expected-setting = section, key and value, for example server.listen=127.0.0.1:9000
expected-list = the number of a list, for example 0190a5c0-7f00-7000-8000-000000000001; copy it from its address on the site
expected-date = a date as year-month-day, for example 2026-03-20
expected-year = a year of four digits, for example 2026
expected-officer = the name of the officer
expected-version = the number of a version from 1, for example 2
expected-customer = the place of a customer in the list from 1, for example 2
expected-rows = rows of the list from 1 and ranges of them, for example 1-3,5
expected-languages = kk, ru or both
expected-row = the place of a row in the list from 1, several with commas, for example 1,2,5
expected-report = the number of a report from 1, for example 12
expected-whole-number = a whole number above zero, for example 25
expected-number-or-zero = a whole number, 0 for no limit
expected-true-or-false = true or false
expected-text = a text
expected-path = the path of a file or folder
expected-address = an address with a port, for example 127.0.0.1:8080
expected-address-or-nothing = an address with a port, for example 127.0.0.1:9100, or nothing
expected-web-address-or-nothing = an address with http:// or https:// and a host, for example https://grants.example.kz, or nothing
expected-networks = addresses or networks with commas, for example 127.0.0.1, 10.0.0.0/8
expected-log-format = text or json
value-options = OPTIONS
value-command = COMMAND
value-config = FILE
value-set = SECTION.KEY=VALUE
value-listen = ADDRESS
value-folder = FOLDER
value-database = URL
value-lang = LANG
value-files = FILES
value-format = FORMAT
value-replaces = LIST
value-additional-to = LIST
value-list = LIST
value-to = FILE
value-number = NUMBER
value-since = NUMBER
value-languages = LANGUAGES
value-customer = NUMBER
value-rows = ROWS
value-report = NUMBER
value-text = TEXT
value-year = YEAR
value-off = DATE
value-working = DATE
value-officer = NAME
value-to-database = URL
value-to-folder = FOLDER
value-target = FILE
value-source = FILE

## Settings and rules
settings-not-read = the settings file { $file } cannot be read: { $detail }
settings-not-toml = file { $file }, line { $line }: this is not TOML [{ $detail }]
settings-unknown-key = { $place }: “{ $key }” is not a setting; write for example { $nearest }
settings-bad-value = { $place }: “{ $value }” cannot be { $key }; write { $expected }
settings-in-file = in file { $name }
settings-in-variable = in variable { $name }
settings-in-flag = on the command line
settings-log-level = “{ $value }” cannot be log.level; write error, warn, info or debug
rules-not-read = the rules { $file } cannot be read: { $detail }
rules-wrong = rule file { $file }, line { $line }: there is a mistake [{ $detail }]
trouble-own-fault = This is a fault of the program itself; report it with the text below

## What the operating system refuses
io-not-found = there is no such file or folder
io-permission-denied = permission denied
io-is-a-folder = this is a folder, not a file
io-not-a-folder = a part of the path is not a folder
io-already-exists = there is such a file already
io-disk-full = the disk is full
io-read-only = the disk can only be read
io-address-in-use = address and port are taken
io-address-not-here = this machine has no such address
io-not-text = the file is not text in UTF-8
io-other = the operating system refused [{ $detail }]

## The register
register-not-opened = The register cannot be opened
register-unknown-address = “{ $address }” is not the address of a database; write postgres://USER@HOST/NAME
register-none-in-folder = there is no register in the folder { $folder }, and none was made. Name the folder of your register with --folder, or begin a new one: bagyt import FILES
register-none-on-server = there is no register in the database at the address --database, and none was made. Name the database of your register with --database, or begin a new one: bagyt import FILES
register-folder = the folder { $folder } cannot be made: { $detail }. Allow writing or name another with { $option }
register-busy = another program is writing to the database and did not let go of it; wait until it is done and try again
register-unreachable = the database does not answer; check that the server runs and that the address { $option } is right
register-refused = the server lets nobody in under this address; check user, password and name of the database in { $option }
register-damaged = the file of the database is damaged or is no database; keep it, and bring the last copy back into an empty folder: bagyt restore
register-full = the disk is full; make room and try again
register-read-only = the file of the database must not be opened or written; check the rights of the file and its folder
register-newer = a newer version of the program made this database (steps of its schema: { $steps }, known to this version: { $known }); start that newer version
register-steps = the table schema_steps of the database was changed by hand: it names the steps { $said }, the program took { $expected }. No entry of the journal is affected; keep the database, and bring the last copy back into an empty folder: bagyt restore
register-failed = the database could not do it; try again, and if that does not help, report it
