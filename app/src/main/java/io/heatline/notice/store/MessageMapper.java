package io.heatline.notice.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Questions to {@code notice_message}. */
@Mapper
public interface MessageMapper {

    /** One statement; rows whose person and key are there already are left out. */
    @Insert(databaseId = "postgresql", value = """
        <script>
        insert into notice_message (person_id, kind, order_number, body, dedup_key, created_at, next_attempt_at)
        values
        <foreach collection="rows" item="row" separator=", ">
          (#{row.personId}, #{row.kind}, #{row.orderNumber,jdbcType=VARCHAR}, #{row.body}, #{row.dedupKey}, #{now}, #{now})
        </foreach>
        on conflict (person_id, dedup_key) do nothing
        </script>
        """)
    // H2 and Oracle have no "on conflict"; both know dual. Two transactions that write the same key at the same
    // moment end with one of them rolled back: keys name the step that caused the message, which one transaction
    // does. Oracle casts to bytes, cutting what is longer without a word: 1000 characters have up to 4000.
    @Insert("""
        <script>
        insert into notice_message (person_id, kind, order_number, body, dedup_key, created_at, next_attempt_at)
        select fresh.person_id, fresh.kind, fresh.order_number, fresh.body, fresh.dedup_key,
               fresh.created_at, fresh.created_at
        from (
        <foreach collection="rows" item="row" separator=" union all ">
          select cast(#{row.personId} as varchar(64)) as person_id,
                 cast(#{row.kind} as varchar(40)) as kind,
                 cast(#{row.orderNumber,jdbcType=VARCHAR} as varchar(32)) as order_number,
                 cast(#{row.body} as varchar(4000)) as body,
                 cast(#{row.dedupKey} as varchar(200)) as dedup_key,
                 cast(#{now} as timestamp) as created_at
          from dual
        </foreach>
        ) fresh
        where not exists (
          select 1 from notice_message told
          where told.person_id = fresh.person_id and told.dedup_key = fresh.dedup_key)
        </script>
        """)
    int insert(@Param("rows") List<NewMessage> rows, @Param("now") Instant now);

    @Select("""
        select id from notice_message
        where next_attempt_at <= #{now}
        order by next_attempt_at, id
        offset 0 rows fetch next #{limit} rows only
        """)
    List<Long> due(@Param("now") Instant now, @Param("limit") int limit);

    /** Takes what is still due; the rest another node took first. */
    @Update("""
        <script>
        update notice_message
        set claimed_by = #{claim}, attempts = attempts + 1, next_attempt_at = #{leaseEnd}
        where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
          and next_attempt_at &lt;= #{now}
        </script>
        """)
    int claim(
            @Param("ids") List<Long> ids,
            @Param("claim") String claim,
            @Param("now") Instant now,
            @Param("leaseEnd") Instant leaseEnd);

    @Select("""
        <script>
        select id, person_id, kind, order_number, body, created_at, state, attempts, result, read_at
        from notice_message
        where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
          and claimed_by = #{claim}
        order by id
        </script>
        """)
    List<MessageRow> claimed(@Param("ids") List<Long> ids, @Param("claim") String claim);

    /** Writes outcomes of a claim that still holds. */
    @Update("""
        <script>
        update notice_message
        set state = #{state}, result = #{result}, next_attempt_at = #{nextAttempt,jdbcType=TIMESTAMP}, claimed_by = null
        where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
          and claimed_by = #{claim}
        </script>
        """)
    int settle(
            @Param("ids") List<Long> ids,
            @Param("claim") String claim,
            @Param("state") String state,
            @Param("result") String result,
            @Param("nextAttempt") @Nullable Instant nextAttempt);

    @Select("""
        <script>
        select id, person_id, kind, order_number, body, created_at, state, attempts, result, read_at
        from notice_message
        <where>
          <if test="people != null">
            person_id in <foreach collection="people" item="person" open="(" separator="," close=")">#{person}</foreach>
          </if>
          <if test="before != null">and id &lt; #{before}</if>
        </where>
        order by id desc
        offset 0 rows fetch next #{limit} rows only
        </script>
        """)
    List<MessageRow> latest(
            @Param("people") @Nullable List<String> people,
            @Param("before") @Nullable Long before,
            @Param("limit") int limit);

    @Select("""
        select id, person_id, kind, order_number, body, created_at, state, attempts, result, read_at
        from notice_message
        where order_number = #{number}
        order by id desc
        offset 0 rows fetch next 200 rows only
        """)
    List<MessageRow> about(@Param("number") String number);

    @Select("select count(*) from notice_message where person_id = #{person} and read_at is null")
    int unread(@Param("person") String person);

    /** What this person has read: up to and with this message, or this one only. */
    @Update("""
        <script>
        update notice_message set read_at = #{now}
        where person_id = #{person} and read_at is null
          <if test="upTo != null">and id &lt;= #{upTo}</if>
          <if test="only != null">and id = #{only}</if>
        </script>
        """)
    int read(
            @Param("person") String person,
            @Param("upTo") @Nullable Long upTo,
            @Param("only") @Nullable Long only,
            @Param("now") Instant now);
}
