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
