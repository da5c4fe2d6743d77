/** What never holds of products, reviews, categories and collections: the rows that are wrong. */
export const catalogueInvariants: readonly { readonly name: string; readonly wrong: string }[] = [
  {
    name: 'the stars of its reviews that are shown sum to a product’s rating',
    wrong: `select p."slug", p."ratingSum", p."ratingCount", coalesce(r.stars, 0) as stars, coalesce(r.count, 0) as reviews
      from "Product" p left join (select "productId", sum("stars") as stars, count(*) as count from "Review" where "hiddenAt" is null group by 1) r on r."productId" = p."id"
      where p."ratingSum" <> coalesce(r.stars, 0) or p."ratingCount" <> coalesce(r.count, 0)`,
  },
  {
    name: 'a collection holds products of its own shop; one by hand has them in an order, one by rule has none',
    wrong: `select c."slug", m."productId" from "CollectionProduct" m join "Collection" c on c."id" = m."collectionId" join "Product" p on p."id" = m."productId"
      where p."merchantId" <> c."merchantId" or (c."kind" = 'manual') <> (m."position" is not null)`,
  },
  {
    name: 'there are two levels of categories',
    wrong: `select c."slug" from "Category" c join "Category" t on t."id" = c."parentId" where t."parentId" is not null`,
  },
  {
    name: 'a review is of the shop whose product it is about',
    wrong: `select r."id" from "Review" r join "Product" p on p."id" = r."productId" where p."merchantId" <> r."merchantId"
      union all select g."id" from "ReviewReport" g join "Review" r on r."id" = g."reviewId" where r."merchantId" <> g."merchantId"`,
  },
  {
    name: 'an address that a product had is no product’s own',
    wrong: `select a."slug" from "ProductAddress" a join "Product" p on p."slug" = a."slug"`,
  },
  {
    name: 'a product that is to go live or be archived later has a timer',
    wrong: `select p."slug", p."publishAt", p."archiveAt" from "Product" p left join "Timer" t on t."kind" = 'product' and t."subjectId" = p."id"
      where t."subjectId" is null and (p."status" <> 'live' and p."publishAt" > now() or p."status" = 'live' and p."archiveAt" > now())`,
  },
  {
    name: 'a picture that is shown has its files',
    wrong: `select p."key" from "Picture" p join "Media" m on m."pictureKey" = p."key" where p."removing"`,
  },
];
