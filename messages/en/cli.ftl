### The command line: every word it prints.

## Reading and checking
read-summary =   Directions: { $directions }, findings: { $findings }
read-no-file = the file cannot be opened: { $detail }
check-summary = { $file }: directions { $directions }, errors { $errors }, warnings { $warnings }, notes { $notes }
check-why = why it matters
check-hint = write
place-cell = table { $table }, row { $row }, column { $column }
place-paragraph = paragraph { $paragraph }
place-row = row { $row }

## Import
import-done = ✓ { $file }: list { $list }, version { $version }; directions { $directions }, findings { $findings }
import-already = = { $file }: this file is in the register already, nothing changed
import-likely = ? { $file }: looks like a corrected form of list { $list } (rows in common: { $rows }), so nothing was stored. If it is one: bagyt import --replaces { $list } FILE – if it is a list of its own: bagyt import --as-new FILE
import-no-list = there is no list { $list }; copy its number from its address on the site
import-held = this file is in the register already as list { $list }
import-other-number = the file has { $new } lists, the one it would replace { $old }; import them one by one
import-reader-stopped = reading stopped in the middle; this is a fault of the program, the file was not imported
register-failed = the register failed: { $detail }

## Serving
serve-examples = Example lists loaded into the new register: { $lists }. They are invented.
serve-ready = The site is ready: { $address }
serve-stop = Press Ctrl+C to stop.

## Doctor
doctor-folder = Folder of the database
doctor-folder-missing = cannot be written ({ $detail }). Allow writing or name another folder with --folder.
doctor-address = Address of the site
doctor-address-missing = is taken ({ $detail }). The site may be running already; name another with --listen.
doctor-rules = Rules
doctor-rules-missing = cannot be read: { $detail }
doctor-database = Database
doctor-database-missing = does not answer: { $detail }. Check the address: --database.
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
help-config = The settings file; without it, bagyt.toml in the working folder
help-set = Set one setting, for example --set server.listen=127.0.0.1:9000; may be repeated
help-listen = Address and port of the site
help-folder = Folder of the embedded database
help-database = A postgres://… address: the register is kept in PostgreSQL
help-lang = Language of what is said: kk, ru or en
help-serve = Start the site
help-read = Read lists and print what they say
help-read-files = Files to read
help-read-format = How to print: json, table or csv
help-check = Check lists. Exit code: 0 clean or notes only, 1 errors or warnings, 2 a file could not be read
help-check-files = Files to check
help-check-format = How to print: text or json
help-check-strict = Notes count too
help-import = Store lists in the register; folders are searched. The same file again changes nothing
help-import-files = Files and folders
help-import-replaces = The file is the corrected form of this list: a new version is made
help-import-additional-to = The file is an additional list to this one
help-import-as-new = The files hold lists of their own, even when one looks like the corrected form of a list in the register
help-calendar = Enter the days the Government moved in a year
help-calendar-year = The year
help-calendar-off = Working days that became days off, for example 2026-03-09
help-calendar-working = Days off that became working days
help-calendar-officer = Who enters them
help-calendar-confirm = The year was compared with the official calendar
help-settings = Print the settings in force
help-settings-reference = Print the reference of all settings
help-doctor = Say what is missing on this machine and how to get it
help-backup = Copy the register; the site may go on running
help-backup-target = A new file for the copy
help-restore = Bring a copy back into an empty register; verified against the journal
help-restore-source = The copy
help-verify = Recompute the journal and name the first broken entry

## Calendar
calendar-entered = Moved days of { $year } entered.
calendar-is-confirmed = The year is confirmed.
calendar-is-not-confirmed = The year is not confirmed yet: compare it with the official calendar and enter it again with --confirm.

## Verify, backup, restore
verify-whole = The journal is whole: { $entries } entries checked, { $erased } contents erased. Root: { $root }
verify-differs = The register is not what the journal recorded: { $detail }
verify-broken = The journal is broken at entry { $sequence }: { $detail }
backup-done = The copy is ready: { $target }, { $entries } journal entries.
restore-done = The register is restored and verified: { $entries } journal entries.
