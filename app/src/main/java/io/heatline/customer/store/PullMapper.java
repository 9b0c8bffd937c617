package io.heatline.customer.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table customer_sync_pull. */
@Mapper
public interface PullMapper {

    @Select("select last_seq from customer_sync_pull where source = #{source} and kind = #{kind}")
    Optional<Long> last(String source, String kind);

    @Insert("""
        insert into customer_sync_pull (source, kind, last_seq, pulled_at) values (#{source}, #{kind}, #{last}, #{at})
        """)
    void insert(String source, String kind, long last, Instant at);

    @Update("""
        update customer_sync_pull set last_seq = #{last}, pulled_at = #{at} where source = #{source} and kind = #{kind}
        """)
    int update(String source, String kind, long last, Instant at);
}
