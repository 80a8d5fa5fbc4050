package it.sportello.contactcenter.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BoardRepository implements PanacheRepositoryBase<BoardEntry, UUID> {

    List<BoardEntry> listAfter(@Nullable UUID cursor, int limit) {
        return (cursor == null ? find("order by id") : find("id > ?1 order by id", cursor))
                .range(0, limit - 1)
                .list();
    }
}
