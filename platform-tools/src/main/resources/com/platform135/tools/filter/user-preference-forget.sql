-- Takes the condition :condition, such as customerSet=…, out of the filters people's pages begin with. Writes tools.user_preference.
-- :holding the same between two %.
update tools.user_preference
set value = trim(both '&' from replace('&' || value || '&', '&' || :condition || '&', '&'))
where key like 'filter:%'
  and value like :holding
