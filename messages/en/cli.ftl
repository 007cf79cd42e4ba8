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
import-likely =   This looks like a corrected form of list { $list } (rows in common: { $rows }). If so: bagyt import --replaces { $list } FILE
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
