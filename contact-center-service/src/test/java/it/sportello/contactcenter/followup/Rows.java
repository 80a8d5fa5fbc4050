package it.sportello.contactcenter.followup;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Every column of a follow-up but its id, so that a new one cannot be forgotten by the tests of order. */
final class Rows {

    private Rows() {}

    static Map<String, Object> of(FollowUp followUp) {
        Map<String, Object> row = new HashMap<>();
        for (Field column : FollowUp.class.getDeclaredFields()) {
            if (column.isSynthetic()
                    || column.getName().equals("halfId")
                    || column.getName().startsWith("$$")) {
                continue;
            }
            try {
                column.setAccessible(true);
                row.put(column.getName(), column.get(followUp));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return row;
    }
}
