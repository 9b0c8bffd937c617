package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table telephony_place. */
@Mapper
public interface PlaceMapper {

    /** A place in a queue that is kept for somebody. */
    record PlaceRow(
            String id,
            String pbx,
            String linkedid,
            String queueName,
            String phone,
            String stage,
            Instant keptAt,
            @Nullable Instant endedAt,
            @Nullable String throughCall) {}

    @Insert("""
        insert into telephony_place (id, pbx, linkedid, queue_name, phone, stage, kept_at)
        values (#{id}, #{pbx}, #{linkedid}, #{queueName}, #{phone}, #{stage}, #{keptAt})
        """)
    void insert(PlaceRow row);

    @Select("select * from telephony_place where phone = #{phone} and stage = #{stage} order by kept_at, id")
    List<PlaceRow> of(String phone, String stage);

    @Select("select * from telephony_place where stage = #{stage} and kept_at <= #{before} order by kept_at, id")
    List<PlaceRow> at(String stage, Instant before);

    /** How many places were kept because of this call; one that no PBX took is none. */
    @Select("""
        select count(*) from telephony_place p join telephony_linkedid l on l.pbx = p.pbx and l.linkedid = p.linkedid
        where l.call_id = #{callId} and (p.stage <> 'ENDED' or p.through_call is not null)
        """)
    int ofCall(String callId);

    /** Zero when it was not at that stage any more. */
    @Update("""
        update telephony_place set stage = #{to}, ended_at = #{at}, through_call = #{through,jdbcType=VARCHAR}
        where id = #{id} and stage = #{from}
        """)
    int move(String id, String from, String to, Instant at, @Nullable String through);
}
