package io.heatline.customer.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The table customer_search_feed. */
@Mapper
public interface FeedMapper {

    @Insert("""
        insert into customer_search_feed (first_id, last_id, created_at) values (#{firstId}, #{lastId}, #{createdAt})
        """)
    void insert(long firstId, long lastId, Instant createdAt);

    /** By id, those of these ids too that are there by now. */
    List<FeedRow> after(long after, Collection<Long> missing, int limit);

    @Select("select coalesce(max(id), 0) from customer_search_feed")
    long last();

    @Select("select coalesce(min(id), 0) from customer_search_feed")
    long first();

    /** The newest stays, so that one can see how far the feed has come. */
    @Delete("""
        delete from customer_search_feed where created_at < #{before}
        and id < (select max(x.id) from customer_search_feed x)
        """)
    int deleteBefore(Instant before);
}
