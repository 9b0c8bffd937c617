package io.heatline.identity.store;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** People, their roles and the organisation tree. */
@Mapper
public interface PeopleMapper {

    @Select("select id, name, kind, parent_id, phone, position from identity_unit order by position, id")
    List<UnitRow> units();

    @Select("""
            select id, name, phone, unit_id, active, demo, password_hash, created_at
            from identity_person order by id
            """)
    List<PersonRow> people();

    @Select("select person_id, role from identity_person_role")
    List<RoleRow> roles();

    @Select("select password_hash from identity_person where id = #{id} and active = 1")
    @Nullable
    String passwordHash(String id);

    @Select("select count(*) from identity_person where id = #{id} and demo = 1")
    boolean isDemo(String id);

    @Select("select count(*) from identity_person")
    int count();

    @Select("select count(*) from identity_person where demo = 1")
    int countDemo();

    @Select("""
            select count(*) from identity_person p
            join identity_person_role r on r.person_id = p.id
            where p.active = 1 and r.role = #{role}
            """)
    int countActive(String role);

    @Insert("""
            insert into identity_unit (id, name, kind, parent_id, phone, position)
            values (#{id}, #{name}, #{kind}, #{parentId,jdbcType=VARCHAR}, #{phone,jdbcType=VARCHAR}, #{position})
            """)
    void insertUnit(UnitRow unit);

    @Insert("""
            insert into identity_person (id, name, phone, unit_id, active, demo, password_hash, created_at)
            values (#{id}, #{name}, #{phone,jdbcType=VARCHAR}, #{unitId,jdbcType=VARCHAR}, #{active}, #{demo},
                    #{passwordHash,jdbcType=VARCHAR}, #{createdAt})
            """)
    void insertPerson(PersonRow person);

    @Update("""
            update identity_person
            set name = #{name}, phone = #{phone,jdbcType=VARCHAR}, unit_id = #{unitId,jdbcType=VARCHAR},
                active = #{active}
            where id = #{id}
            """)
    int updatePerson(PersonRow person);

    @Update("update identity_person set password_hash = #{hash} where id = #{id}")
    int updatePassword(@Param("id") String id, @Param("hash") String hash);

    @Insert("insert into identity_person_role (person_id, role) values (#{personId}, #{role})")
    void insertRole(RoleRow role);

    @Delete("delete from identity_person_role where person_id = #{personId}")
    void deleteRoles(String personId);
}
