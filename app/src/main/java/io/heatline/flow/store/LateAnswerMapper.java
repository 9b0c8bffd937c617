package io.heatline.flow.store;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What came too late: written once, never changed. */
@Mapper
public interface LateAnswerMapper {

    /** A row of {@code flow_late_answer}. */
    record LateAnswerRow(
            String orderNumber,
            String taskId,
            String stepKey,
            String formVersion,
            String answers,
            String person,
            String requestKey,
            @Nullable Instant capturedAt,
            Instant receivedAt) {}

    /** @throws org.springframework.dao.DuplicateKeyException when this key of this person was used for the task */
    @Insert("""
        insert into flow_late_answer (order_number, task_id, step_key, form_version, answers, person, request_key,
            captured_at, received_at)
        values (#{orderNumber}, #{taskId}, #{stepKey}, #{formVersion}, #{answers}, #{person}, #{requestKey},
            #{capturedAt,jdbcType=TIMESTAMP}, #{receivedAt})
        """)
    void insert(LateAnswerRow row);

    @Select("""
        select count(*) from flow_late_answer
        where task_id = #{taskId} and person = #{person} and request_key = #{key}
        """)
    boolean known(@Param("taskId") String taskId, @Param("person") String person, @Param("key") String key);
}
