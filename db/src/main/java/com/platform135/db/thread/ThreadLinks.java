package com.platform135.db.thread;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;

/**
 * 主线: where an object came from and what became of it. Written in the transaction of the step that makes the child; knows ids
 * and kinds alone. Whether a reader may see an object is for its owner to say, who turns nodes into titles and paths.
 */
@Repository
public class ThreadLinks {

    private static final String LINK = SqlFile.read(ThreadLinks.class, "thread-link.sql");
    private static final String ANCESTORS = SqlFile.read(ThreadLinks.class, "thread-ancestors.sql");
    private static final String DESCENDANTS = SqlFile.read(ThreadLinks.class, "thread-descendants.sql");

    private final JdbcClient jdbc;
    private final Clock clock;

    public ThreadLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records that the child came of the parent. Saying it again changes nothing. */
    public void link(ThreadLink link, @Nullable Integer staffId) {
        jdbc.sql(LINK)
                .param("parentStep", link.parent().step().name())
                .param("parentType", link.parent().type())
                .param("parentId", link.parent().id())
                .param("childStep", link.child().step().name())
                .param("childType", link.child().type())
                .param("childId", link.child().id())
                .param("at", OffsetDateTime.now(clock))
                .param("by", staffId)
                .update();
    }

    /** All that the object came from, nearest first, however far back; empty for a beginning. */
    public List<ThreadNode> listAncestors(UUID id) {
        return jdbc.sql(ANCESTORS).param("id", id).query(ThreadNode.class).list();
    }

    /** All that became of the object, nearest first, however far on; empty where nothing has yet. */
    public List<ThreadNode> listDescendants(UUID id) {
        return jdbc.sql(DESCENDANTS).param("id", id).query(ThreadNode.class).list();
    }
}
