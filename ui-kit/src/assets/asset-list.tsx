import type { AssetView, MapResponse } from '@kalari/engine/protocol';
import './assets.css';
import { useId, useState } from 'react';
import type { AssetActs, Order } from './acts.ts';
import { AssetCard } from './asset-card.tsx';
import { OrderForm } from './order-form.tsx';
import { useAssetT } from './words.ts';

interface Props extends AssetActs {
  readonly assets: readonly AssetView[];
  readonly places: MapResponse['places'];
}

/** The assets that somebody knows of, where they are, and what can be asked of them. The map's twin in words. */
export function AssetList({ assets, places, ...acts }: Props) {
  const t = useAssetT();
  const id = useId();
  const [order, setOrder] = useState<Order | null>(null);
  const about = assets.find((asset) => asset.id === order?.asset);
  return (
    <section className="k-assets" aria-labelledby={id}>
      <h2 id={id}>{t('assets.title')}</h2>
      {assets.length === 0 && <p className="k-assets-none">{t('assets.none')}</p>}
      <ul>
        {assets.map((asset) => (
          <AssetCard key={asset.id} asset={asset} places={places} {...acts} onOrder={setOrder} />
        ))}
      </ul>
      {order !== null && about !== undefined && (
        <OrderForm
          key={`${order.kind} ${order.asset}`}
          order={order}
          asset={about}
          places={places}
          {...acts}
          onClose={() => setOrder(null)}
        />
      )}
    </section>
  );
}
