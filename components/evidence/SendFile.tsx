/** A file is sent in a form of its own, and described in the next step, on the page that it was sent from. */
export function SendFile({ askId }: { askId: string }) {
  return (
    <form action="/api/uploads" method="post" encType="multipart/form-data">
      <input type="hidden" name="ask" value={askId} />
      <div className="field">
        <label htmlFor="file">File</label>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.ods"
        />
      </div>
      <p className="actions">
        <button className="button quiet">Send the file</button>
      </p>
    </form>
  )
}
