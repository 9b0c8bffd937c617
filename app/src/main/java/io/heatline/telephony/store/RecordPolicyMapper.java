package io.heatline.telephony.store;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table telephony_record_policy. */
@Mapper
public interface RecordPolicyMapper {

    /** Whether a phone's calls of one direction are recorded. @param policy null where nothing is said any more */
    record PolicyRow(
            String extension, String direction, @Nullable String policy) {}

    @Select("select * from telephony_record_policy order by extension, direction")
    List<PolicyRow> all();

    @Select("select * from telephony_record_policy where extension = #{extension} and direction = #{direction}")
    Optional<PolicyRow> of(String extension, String direction);

    @Insert("""
        insert into telephony_record_policy (extension, direction, policy)
        values (#{extension}, #{direction}, #{policy,jdbcType=VARCHAR})
        """)
    void insert(PolicyRow row);

    @Update("""
        update telephony_record_policy set policy = #{policy,jdbcType=VARCHAR}
        where extension = #{extension} and direction = #{direction}
        """)
    int update(PolicyRow row);
}
