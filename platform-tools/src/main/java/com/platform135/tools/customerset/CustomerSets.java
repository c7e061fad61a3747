package com.platform135.tools.customerset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;

import com.platform135.tools.security.PlatformUser;

/** Customer sets, for whoever works with them: goals, visits, problems. */
@Service
public class CustomerSets {

    private final CustomerSetMembership membership;
    private final CustomerSetService service;

    CustomerSets(CustomerSetMembership membership, CustomerSetService service) {
        this.membership = membership;
        this.service = service;
    }

    /**
     * A set with its members on a day.
     *
     * @param retailerIds all of them; a question's scope cuts them to what its reader sees
     */
    public record Found(UUID id, String name, Set<Integer> retailerIds) {}

    /**
     * The set with the id, or else the nearest one of the name: own, then the unit's closest by.
     *
     * @param day whose members are meant
     * @return empty if the reader sees no such set
     */
    public Optional<Found> findVisible(PlatformUser reader, String idOrName, LocalDate day) {
        return membership.findVisible(reader, idOrName, day);
    }

    /**
     * Keeps shops under a name as a set of the person's own.
     *
     * @throws com.platform135.tools.error.NotFoundException if any licence isn't of a shop in the person's scope today
     * @throws com.platform135.tools.error.ConflictException if the person has a set of that name
     */
    public UUID saveFixed(PlatformUser owner, String name, Collection<String> licences) {
        return service.saveFixed(owner, name, licences);
    }
}
