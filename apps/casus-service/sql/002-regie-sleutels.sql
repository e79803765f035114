-- Open casussen hold a key by which they are found from who answers: those that were opened before there were such keys.
insert into casusregie.reservation (key, stream_id)
select 'regie/' || wie || '/' || stream_id, stream_id
from (
  select distinct on (stream_id) stream_id, type, coalesce(
    data #>> '{voorlopigeRegie,medewerkerId}',
    data #>> '{aan,medewerkerId}',
    data #>> '{naar,medewerkerId}',
    data ->> 'medewerkerId'
  ) as wie
  from casusregie.event
  where stream_type = 'casus' and type in (
    'CasusGeopend', 'CasusHeropend', 'RegieAanvaard', 'OverdrachtAanvaard', 'RegieGewisseld',
    'CasusNietGestart', 'CasusDoorgeleid', 'CasusAfgesloten', 'CasusSamengevoegd')
  order by stream_id, version desc
) laatste
where type in ('CasusGeopend', 'CasusHeropend', 'RegieAanvaard', 'OverdrachtAanvaard', 'RegieGewisseld')
on conflict do nothing;
