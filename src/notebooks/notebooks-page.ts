/** Folder of the built notebooks below the site's. */
export const NOTEBOOKS_FOLDER = 'notebooks';
/** The list of the notebooks, from the site's page. */
export const NOTEBOOKS_PAGE = `${NOTEBOOKS_FOLDER}/index.html`;
