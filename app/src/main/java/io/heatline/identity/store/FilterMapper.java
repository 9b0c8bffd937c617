package io.heatline.identity.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Filters people have named: the table identity_filter. */
@Mapper
public interface FilterMapper {

    /** A row of identity_filter; an empty query is null on some databases. */
    record FilterRow(
            String id,
            String personId,
            String page,
            String name,
            @Nullable String query,
            Instant createdAt) {}

    @Select("""
            select id, person_id, page, name, query, created_at from identity_filter
            where person_id = #{person} and page = #{page} order by name, id
            """)
    List<FilterRow> of(@Param("person") String person, @Param("page") String page);

    @Insert("""
            insert into identity_filter (id, person_id, page, name, query, created_at)
            values (#{id}, #{personId}, #{page}, #{name}, #{query,jdbcType=VARCHAR}, #{createdAt})
            """)
    void insert(FilterRow row);

    @Update("update identity_filter set query = #{query,jdbcType=VARCHAR} where id = #{id}")
    void change(@Param("id") String id, @Param("query") @Nullable String query);

    @Delete("delete from identity_filter where id = #{id} and person_id = #{person}")
    int delete(@Param("id") String id, @Param("person") String person);
}
