package io.heatline.customer.store;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The table customer_change. */
@Mapper
public interface ChangeMapper {

    String COLUMNS = "id, premises_id, changed_at, changed_by, kind, subject, field, old_value, new_value, batch_id";

    @Insert("""
            insert into customer_change (premises_id, changed_at, changed_by, kind, subject, field, old_value, new_value,
              batch_id)
            values (#{premisesId}, #{changedAt}, #{changedBy,jdbcType=VARCHAR}, #{kind}, #{subject,jdbcType=VARCHAR},
              #{field,jdbcType=VARCHAR}, #{oldValue,jdbcType=VARCHAR}, #{newValue,jdbcType=VARCHAR},
              #{batchId,jdbcType=VARCHAR})
            """)
    void insert(ChangeRow row);

    /** Newest first. */
    @Select("select " + COLUMNS + " from customer_change where premises_id = #{premisesId} and id < #{before}"
            + " order by id desc fetch first #{limit} rows only")
    List<ChangeRow> ofPremises(long premisesId, long before, int limit);

    @Select("select " + COLUMNS + " from customer_change where batch_id = #{batchId} and id > #{after}"
            + " order by id fetch first #{limit} rows only")
    List<ChangeRow> ofBatch(String batchId, long after, int limit);

    @Delete("delete from customer_change where premises_id = #{premisesId}")
    int deleteOfPremises(long premisesId);
}
