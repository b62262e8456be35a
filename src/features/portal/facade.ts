// What the composition asks of the portal.

export type PortalFacade = {
  /** Looks once, so that the first request finds its way. */
  prepare(): Promise<void>;
  /** Maps what is asked for at the portal's own host name to the portal; everything else is left as it is. */
  rewriteUrl(request: { url: string; host: string | undefined }): string;
};
