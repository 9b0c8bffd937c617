package io.heatline.flow.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What people submitted: written once, never changed. */
@Mapper
public interface SubmissionMapper {

    /**
     * A row of {@code flow_submission}; the task is null where a message carried the values, the key and its fingerprint
     * where the sender named none.
     */
    record SubmissionRow(
            String orderNumber,
            @Nullable String taskId,
            String stepKey,
            String formKey,
            String formVersion,
            String answers,
            String person,
            Instant submittedAt,
            @Nullable String requestKey,
            @Nullable String fingerprint,
            @Nullable Instant capturedAt) {}

    @Insert("""
        insert into flow_submission (order_number, task_id, step_key, form_key, form_version, answers, person,
            submitted_at, request_key, fingerprint, captured_at)
        values (#{orderNumber}, #{taskId,jdbcType=VARCHAR}, #{stepKey}, #{formKey}, #{formVersion}, #{answers},
            #{person}, #{submittedAt}, #{requestKey,jdbcType=VARCHAR}, #{fingerprint,jdbcType=VARCHAR},
            #{capturedAt,jdbcType=TIMESTAMP})
        """)
    void insert(SubmissionRow row);

    @Select("""
        select order_number, task_id, step_key, form_key, form_version, answers, person, submitted_at, request_key,
            fingerprint, captured_at
        from flow_submission where order_number = #{number} order by id desc
        """)
    List<SubmissionRow> newestFirst(String number);

    @Select("""
        select order_number, task_id, step_key, form_key, form_version, answers, person, submitted_at, request_key,
            fingerprint, captured_at
        from flow_submission where task_id = #{taskId}
        """)
    Optional<SubmissionRow> ofTask(String taskId);

    /** Who completed any of these steps of the order. */
    @Select("""
        <script>
        select distinct person from flow_submission where order_number = #{number} and step_key in
        <foreach collection="steps" item="step" open="(" separator="," close=")">#{step}</foreach>
        order by person
        </script>
        """)
    List<String> peopleAt(@Param("number") String number, @Param("steps") Collection<String> steps);
}
