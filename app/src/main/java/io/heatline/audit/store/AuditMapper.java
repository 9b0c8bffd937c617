package io.heatline.audit.store;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The audit trail. It has no update and no delete, and gets none. */
@Mapper
public interface AuditMapper {

    @Insert("""
            insert into audit_entry (happened_at, person_id, address, action, object_kind, object_id, detail)
            values (#{happenedAt}, #{personId,jdbcType=VARCHAR}, #{address,jdbcType=VARCHAR}, #{action}, #{objectKind},
                    #{objectId}, #{detail,jdbcType=VARCHAR})
            """)
    void insert(AuditRow entry);

    /** Newest first. */
    @Select("""
            <script>
            select id, happened_at, person_id, address, action, object_kind, object_id, detail
            from audit_entry
            <where>
              <if test="object != null">and object_id = #{object}</if>
              <if test="person != null">and person_id = #{person}</if>
              <if test="from != null">and happened_at &gt;= #{from}</if>
              <if test="to != null">and happened_at &lt; #{to}</if>
              <if test="before != null">and id &lt; #{before}</if>
            </where>
            order by id desc
            offset 0 rows fetch next #{limit} rows only
            </script>
            """)
    List<AuditRow> find(AuditSearch search);
}
