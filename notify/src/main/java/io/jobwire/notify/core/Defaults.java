package io.jobwire.notify.core;

import io.jobwire.records.Channel;
import java.time.ZoneId;
import java.util.List;

/**
 * What holds for users who said nothing. Immutable.
 *
 * @param threshold least score, 0 to 100
 * @param channels where to
 * @param zone whose hours
 * @param perDay most roles told a day; 0: no limit
 * @param perCompany most roles of one company told a day; 0: no limit
 * @param perRole most listings of one title told a day; 0: no limit
 * @param perDigest most roles in one digest, from 1
 */
public record Defaults(
        int threshold, List<Channel> channels, ZoneId zone, int perDay, int perCompany, int perRole, int perDigest) {
    public Defaults {
        channels = List.copyOf(channels);
        if (threshold < 0 || threshold > 100 || perDay < 0 || perCompany < 0 || perRole < 0 || perDigest < 1) {
            throw new IllegalArgumentException("Out of range: threshold " + threshold + ", a day " + perDay
                    + ", a company " + perCompany + ", a role " + perRole + ", a digest " + perDigest);
        }
    }
}
