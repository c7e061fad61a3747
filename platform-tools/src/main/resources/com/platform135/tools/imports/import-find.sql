-- One import. Reads tools.import. Parameters: import.
select i.*
from tools.import i
where i.import_id = :import
