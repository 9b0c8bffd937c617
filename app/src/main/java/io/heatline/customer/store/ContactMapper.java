package io.heatline.customer.store;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The table customer_contact. */
@Mapper
public interface ContactMapper {

    @Insert("""
            insert into customer_contact (premises_id, name, name_key, phone, phone_key, phone_tail, contact_key, created_at)
            values (#{premisesId}, #{name,jdbcType=VARCHAR}, #{nameKey,jdbcType=VARCHAR}, #{phone}, #{phoneKey},
              #{phoneTail}, #{contactKey}, #{createdAt})
            """)
    void insert(ContactRow row);

    @Select("select count(*) from customer_contact where premises_id = #{premisesId} and contact_key = #{contactKey}")
    int count(long premisesId, String contactKey);

    /** Of all these premises, who was known first coming first. */
    List<ContactRow> ofPremises(Collection<Long> premisesIds);
}
