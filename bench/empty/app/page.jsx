/** What a cached page costs that holds nothing: the measure for those that hold something. */
export default function EmptyPage() {
  return <p>empty</p>;
}
