/** Why an address there says nothing about a cluster: everybody can have one. */
export type GenericKind = "social" | "siteBuilder" | "hosting" | "mailProvider" | "programme";

const hosts = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Places that belong to many; each covers what lies below it ("holz.wixsite.com"). */
export const genericHosts: readonly { readonly kind: GenericKind; readonly hosts: readonly string[] }[] = [
  // A page on a network: whoever has an account there, or works for the network, could claim it.
  {
    kind: "social",
    hosts: hosts(`facebook.com fb.com linkedin.com instagram.com x.com twitter.com youtube.com youtu.be xing.com
      tiktok.com medium.com meetup.com eventbrite.com linktr.ee vimeo.com flickr.com pinterest.com threads.net t.me`),
  },
  // A kit for making pages: the domain is the maker's of the kit.
  {
    kind: "siteBuilder",
    hosts: hosts(`wordpress.com wixsite.com wix.com weebly.com jimdo.com jimdosite.com jimdofree.com squarespace.com
      blogspot.com webnode.com webnode.page strikingly.com tumblr.com over-blog.com e-monsite.com altervista.org
      canva.site mystrikingly.com site123.me ghost.io substack.com notion.site typepad.com`),
  },
  // A place for files or programs of anybody.
  {
    kind: "hosting",
    hosts: hosts(`github.io github.com gitlab.io gitlab.com netlify.app vercel.app herokuapp.com pages.dev workers.dev
      web.app firebaseapp.com azurewebsites.net amazonaws.com cloudfront.net google.com goo.gl bit.ly dropbox.com
      sharepoint.com onrender.com fly.dev surge.sh neocities.org readthedocs.io myshopify.com`),
  },
  // Letter boxes for everybody.
  {
    kind: "mailProvider",
    hosts: hosts(`gmail.com googlemail.com outlook.com hotmail.com hotmail.fr hotmail.it live.com msn.com yahoo.com
      yahoo.de yahoo.fr yahoo.it icloud.com me.com proton.me protonmail.com gmx.net gmx.de gmx.at gmx.ch gmx.com web.de
      t-online.de freenet.de posteo.de mailbox.org aon.at a1.net chello.at bluewin.ch hispeed.ch sunrise.ch libero.it
      virgilio.it alice.it tin.it tiscali.it fastwebnet.it pec.it orange.fr wanadoo.fr free.fr sfr.fr laposte.net
      neuf.fr siol.net amis.net t-2.net zoho.com mail.com yandex.com aol.com fastmail.com tutanota.com`),
  },
  // Programmes and directories that list clusters: their staff is not the cluster's.
  {
    kind: "programme",
    hosts: hosts(`alpine-space.eu interreg.eu interreg-central.eu interregeurope.eu interreg.net europa.eu keep.eu
      clustercollaboration.eu cluster-analysis.org eurada.org efanet.org s3platform.eu`),
  },
];
