package guatu.reporting;

/// Where an enterprise belonged at a month's end: slots of county, park (0: none) and class of industry.
public record Place(int region, int park, int industry) {}
