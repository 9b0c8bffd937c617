package io.heatline.workorder.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What consultations and complaints have of their own, one row each. */
@Mapper
public interface TalkMapper {

    /** A row of {@code workorder_talk}. */
    record TalkRow(
            String orderNumber,
            @Nullable String answer,
            @Nullable String reference,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            int callbackWanted,
            @Nullable String complainedOf,
            @Nullable String about,
            @Nullable String investigator,
            @Nullable String upheld,
            @Nullable String findings) {}

    @Insert("""
        insert into workorder_talk (order_number, answer, reference, answered_by, answered_at, callback_wanted,
            complained_of)
        values (#{orderNumber}, #{answer,jdbcType=VARCHAR}, #{reference,jdbcType=VARCHAR},
            #{answeredBy,jdbcType=VARCHAR}, #{answeredAt,jdbcType=TIMESTAMP}, #{callbackWanted},
            #{complainedOf,jdbcType=VARCHAR})
        """)
    void insert(TalkRow row);

    @Select("""
        select order_number, answer, reference, answered_by, answered_at, callback_wanted, complained_of, about,
            investigator, upheld, findings
        from workorder_talk where order_number = #{number}
        """)
    Optional<TalkRow> of(String number);

    @Update("""
        update workorder_talk set answer = #{answer,jdbcType=VARCHAR}, reference = #{reference,jdbcType=VARCHAR},
            answered_by = #{by}, answered_at = #{at}
        where order_number = #{number}
        """)
    void answer(String number, @Nullable String answer, @Nullable String reference, String by, Instant at);

    @Update("update workorder_talk set about = #{about,jdbcType=VARCHAR} where order_number = #{number}")
    void about(String number, @Nullable String about);

    @Update("update workorder_talk set investigator = #{level} where order_number = #{number}")
    void level(String number, String level);

    @Update("""
        update workorder_talk set upheld = #{upheld,jdbcType=VARCHAR}, findings = #{findings,jdbcType=VARCHAR}
        where order_number = #{number}
        """)
    void found(String number, @Nullable String upheld, @Nullable String findings);
}
