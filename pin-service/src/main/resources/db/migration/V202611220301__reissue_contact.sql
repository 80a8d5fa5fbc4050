-- A changed contact is kept until the reissue ends, and was kept longer before.
update reissue set channel = null, address = null where status <> 'WAITING';
