package io.jobwire.taxonomy;

import java.util.List;

/**
 * All that a place text says.
 *
 * @param places the places, in order; regions of the world are not among them
 * @param worldRegions names of the regions of the world that it names ("EMEA"), in order
 * @param remote whether it says remote, work from home or anywhere
 * @param hybrid whether it says hybrid
 * @param onsite whether it says on-site or in office
 * @param remoteWhere where a remote worker may live: country codes and names of regions of the world, in order; empty when the text
 *     says nothing of it. "Worldwide" is the region that is everywhere.
 */
public record PlaceReading(
        List<ResolvedPlace> places,
        List<String> worldRegions,
        boolean remote,
        boolean hybrid,
        boolean onsite,
        List<String> remoteWhere) {
    public PlaceReading {
        places = List.copyOf(places);
        worldRegions = List.copyOf(worldRegions);
        remoteWhere = List.copyOf(remoteWhere);
    }
}
